<#
.SYNOPSIS
把共享文件夹登记为当前用户的 Office 受信任加载项目录。
Registers a shared folder as a trusted add-in catalog for the current user.

.DESCRIPTION
只写当前用户的一个注册表项，不需要管理员权限。用 Unregister-Catalog.ps1 可以删除。
Writes one registry key of the current user; no administrator is needed. Unregister-Catalog.ps1 removes it.

.PARAMETER CatalogPath
共享文件夹的网络路径，例如 \\server\junheng。Network path of the shared folder, e.g. \\server\junheng.

.PARAMETER CopyManifest
同时把清单复制到该文件夹(需要写入权限)。Also copies the manifest there (needs write permission).

.PARAMETER ManifestPath
清单文件；缺省为压缩包中的 catalog\manifest.xml。The manifest; by default catalog\manifest.xml of the archive.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File .\Register-Catalog.ps1 -CatalogPath \\server\junheng -CopyManifest
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $CatalogPath,

    [switch] $CopyManifest,

    [string] $ManifestPath = (Join-Path $PSScriptRoot '..\catalog\manifest.xml')
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# The first id stands in Unregister-Catalog.ps1 too, the second is the manifest's.
$catalogId = '{4304ead2-fc11-44fe-a26e-90e483ce6127}'
$addInId = 'a513d9a9-6010-4f3f-bf8a-7064d5e7a214'
$catalogs = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs'
$manifestName = 'junheng-manifest.xml'
$chinese = (Get-UICulture).Name -like 'zh*'

function Say([string] $zh, [string] $en) {
    if ($chinese) { Write-Host $zh } else { Write-Host $en }
}

function Stop-Here([string] $zh, [string] $en) {
    Say $zh $en
    exit 64
}

# 1. The path: Office takes a network path only, no drive letter and no local folder.
$folder = $CatalogPath.Trim().TrimEnd('\')
if ($folder -notmatch '^\\\\[^\\/:*?"<>|]+\\[^\\/:*?"<>|]+') {
    Stop-Here "「${CatalogPath}」不是网络路径。请写成 \\服务器\共享名；盘符对应的网络路径可以用命令 net use 查到。" `
        "'${CatalogPath}' is not a network path. Write \\server\share; the command net use shows the path behind a drive letter."
}
if (-not (Test-Path -LiteralPath $folder -PathType Container)) {
    Stop-Here "打不开「${folder}」。请检查服务器名、共享名，以及您有没有读取权限。" `
        "'${folder}' cannot be opened. Check the server, the share and your permission to read it."
}

# 2. The manifest, where asked for.
if ($CopyManifest) {
    if (-not (Test-Path -LiteralPath $ManifestPath -PathType Leaf)) {
        Stop-Here "找不到清单「${ManifestPath}」。请先解压整个压缩包，或用 -ManifestPath 指明。" `
            "The manifest '${ManifestPath}' is not there. Unpack the whole archive, or name the file with -ManifestPath."
    }
    if (-not (Select-String -LiteralPath $ManifestPath -SimpleMatch -Quiet -Pattern "<Id>$addInId</Id>")) {
        Stop-Here "「${ManifestPath}」不是均衡测算的清单。" "'${ManifestPath}' is not the manifest of Junheng."
    }
    try {
        Copy-Item -LiteralPath $ManifestPath -Destination (Join-Path $folder $manifestName) -Force
    }
    catch {
        Stop-Here "不能写入「${folder}」：$($_.Exception.Message) 请有写入权限的人员复制，再不带 -CopyManifest 运行本脚本。" `
            "'${folder}' cannot be written: $($_.Exception.Message) Let somebody with permission copy the manifest, then run this script without -CopyManifest."
    }
    Say "已把清单复制到 $(Join-Path $folder $manifestName)" "The manifest was copied to $(Join-Path $folder $manifestName)"
}
elseif (@(Get-ChildItem -LiteralPath $folder -Filter '*.xml').Count -eq 0) {
    Say "注意：「${folder}」中还没有清单。请把 catalog\manifest.xml 复制进去，或加上 -CopyManifest。" `
        "Note: there is no manifest in '${folder}' yet. Copy catalog\manifest.xml there, or add -CopyManifest."
}

# 3. The entry, unless somebody has trusted this folder already.
if (Test-Path -LiteralPath $catalogs) {
    foreach ($entry in @(Get-ChildItem -LiteralPath $catalogs)) {
        $url = [string] $entry.GetValue('Url')
        if ($entry.PSChildName -ne $catalogId -and $url.TrimEnd('\') -eq $folder) {
            Say "「${folder}」已经是受信任的加载项目录，不必再登记。" "'${folder}' is a trusted catalog already; nothing to register."
            exit 0
        }
    }
}
$key = Join-Path $catalogs $catalogId
$null = New-Item -Path $key -Force
$null = New-ItemProperty -LiteralPath $key -Name 'Id' -Value $catalogId -PropertyType String -Force
$null = New-ItemProperty -LiteralPath $key -Name 'Url' -Value $folder -PropertyType String -Force
# 1: shown in the menu of add-ins.
$null = New-ItemProperty -LiteralPath $key -Name 'Flags' -Value 1 -PropertyType DWord -Force

Say "已登记「${folder}」。请关闭所有 Excel 窗口再打开，然后：开始 › 加载项 › 更多加载项 › 共享文件夹 › 均衡测算 › 添加。" `
    "'${folder}' is registered. Close all Excel windows, open Excel again, then: Home › Add-ins › More Add-ins › Shared Folder › Junheng › Add."
exit 0
