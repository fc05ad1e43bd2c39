<#
.SYNOPSIS
删除 Register-Catalog.ps1 登记的受信任加载项目录，其他目录不动。
Removes the trusted catalog that Register-Catalog.ps1 made, and no other.

.DESCRIPTION
只删除当前用户的那一个注册表项；共享文件夹和其中的清单不动。
Removes that one registry key of the current user; the shared folder and its manifest stay.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File .\Unregister-Catalog.ps1
#>
[CmdletBinding()]
param()

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# The same id stands in Register-Catalog.ps1.
$catalogId = '{4304ead2-fc11-44fe-a26e-90e483ce6127}'
$key = "HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\$catalogId"
$chinese = (Get-UICulture).Name -like 'zh*'

function Say([string] $zh, [string] $en) {
    if ($chinese) { Write-Host $zh } else { Write-Host $en }
}

if (-not (Test-Path -LiteralPath $key)) {
    Say "没有找到均衡测算登记的目录，未作改动。" "There is no catalog registered by Junheng; nothing was changed."
    exit 0
}
$url = [string] (Get-Item -LiteralPath $key).GetValue('Url')
Remove-Item -LiteralPath $key -Recurse
Say "已删除对「${url}」的登记。请关闭所有 Excel 窗口再打开。" "The entry of '${url}' was removed. Close all Excel windows and open Excel again."
exit 0
