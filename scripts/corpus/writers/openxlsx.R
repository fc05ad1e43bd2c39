# openxlsx over the county as tables: Rscript openxlsx.R <folder with sheets as .csv> <folder>
suppressMessages(library(openxlsx))
arguments <- commandArgs(TRUE)
version <- as.character(packageVersion("openxlsx"))
lines <- character()
read <- function(name) {
  path <- file.path(arguments[1], paste0(name, ".csv"))
  read.csv(path, check.names = FALSE, colClasses = c(rep("character", 5), rep("numeric", 20)),
    fileEncoding = "UTF-8", encoding = "UTF-8")
}
for (variant in c("plain", "table", "styled")) {
  book <- createWorkbook()
  for (name in c("小学", "初中")) {
    addWorksheet(book, name)
    data <- read(name)
    if (variant == "table") {
      writeDataTable(book, name, data, startRow = 2)
    } else {
      header <- if (variant == "styled") createStyle(textDecoration = "bold", border = "TopBottom") else NULL
      writeData(book, name, data, startRow = 2, headerStyle = header)
    }
    writeData(book, name, paste0("某县", name, "基本情况"), startRow = 1)
    if (variant == "styled") {
      mergeCells(book, name, cols = 1:25, rows = 1)
      freezePane(book, name, firstActiveRow = 3, firstActiveCol = 3)
      writeFormula(book, name, paste0("T3+", data[1, 19] - data[1, 20]), startCol = 19, startRow = 3)
    }
  }
  file <- paste0("openxlsx--", variant, ".xlsx")
  saveWorkbook(book, file.path(arguments[2], file), overwrite = TRUE)
  lines <- c(lines, paste(file, "openxlsx", version, variant, sep = "\t"))
}
writeLines(lines, file.path(arguments[2], "openxlsx.tsv"))
