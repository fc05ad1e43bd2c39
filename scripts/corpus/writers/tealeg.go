// tealeg/xlsx over the county: go run tealeg.go <county.json> <folder>
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tealeg/xlsx"
)

type county struct {
	Sheets []struct {
		Name    string          `json:"name"`
		Title   string          `json:"title"`
		Header  []string        `json:"header"`
		Schools [][]interface{} `json:"schools"`
	} `json:"sheets"`
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var all county
	if err := json.Unmarshal(data, &all); err != nil {
		panic(err)
	}
	for _, variant := range []string{"plain", "formulas"} {
		file := xlsx.NewFile()
		for _, sheet := range all.Sheets {
			page, err := file.AddSheet(sheet.Name)
			if err != nil {
				panic(err)
			}
			title := page.AddRow().AddCell()
			title.Value = sheet.Title
			title.HMerge = 24
			header := page.AddRow()
			for _, text := range sheet.Header {
				header.AddCell().Value = text
			}
			for index, school := range sheet.Schools {
				row := page.AddRow()
				for column, value := range school {
					cell := row.AddCell()
					number, ok := value.(float64)
					switch {
					case ok && column == 18 && variant == "formulas":
						rest := number - school[19].(float64)
						cell.SetFormula(fmt.Sprintf("T%d+%.1f", index+3, rest))
					case ok:
						cell.SetFloat(number)
					default:
						cell.SetString(value.(string))
					}
				}
			}
		}
		name := "tealeg-xlsx--" + variant + ".xlsx"
		if err := file.Save(filepath.Join(os.Args[2], name)); err != nil {
			panic(err)
		}
		fmt.Printf("%s\ttealeg/xlsx\t1.0.3\t%s\n", name, variant)
	}
}
