# Excel::Writer::XLSX over the county: perl excel_writer_xlsx.pl <county.json> <folder>
use strict;
use warnings;
use utf8;
use Excel::Writer::XLSX;
use JSON::PP;

my ($county, $out) = @ARGV;
open my $in, '<', $county or die $!;
my $sheets = decode_json(do { local $/; <$in> })->{sheets};
open my $list, '>:utf8', "$out/perl.tsv" or die $!;

for my $variant (qw(plain rich optimized)) {
    my $name = "excel-writer-xlsx--$variant.xlsx";
    my $book = Excel::Writer::XLSX->new("$out/$name");
    $book->set_optimization() if $variant eq 'optimized';
    my $bold = $book->add_format(bold => 1, align => 'center');
    for my $sheet (@$sheets) {
        my $page  = $book->add_worksheet($sheet->{name});
        my @lines = ([$sheet->{title}], $sheet->{header}, @{ $sheet->{schools} });
        my $last  = @lines;
        for my $line (0 .. $#lines) {
            my $row = $lines[$line];
            for my $column (0 .. $#$row) {
                my $value = $row->[$column];
                if ($variant eq 'rich' && $line > 1 && $column == 18) {
                    my $rest = sprintf '%.1f', $value - $row->[19];
                    my $place = $line + 1;
                    $page->write_formula($line, $column, "=T$place+$rest", undef, $value);
                }
                elsif ($line > 1 && $column > 4) { $page->write_number($line, $column, $value) }
                else                             { $page->write_string($line, $column, $value) }
            }
        }
        next if $variant ne 'rich';
        $page->merge_range('A1:Y1', $sheet->{title}, $bold);
        $page->freeze_panes(2, 2);
        $page->autofilter("A2:Y$last");
        $page->write_comment('F3', '含随班就读学生');
        $page->write_string($last, 1, '合计');
        for my $column (5 .. 24) {
            my $letter = chr(65 + $column);
            my $total  = 0;
            $total += $_->[$column] for @{ $sheet->{schools} };
            $page->write_formula($last, $column, "=SUM(${letter}3:$letter$last)", undef, $total);
        }
    }
    $book->close();
    print {$list} join("\t", $name, 'Excel::Writer::XLSX', $Excel::Writer::XLSX::VERSION, $variant), "\n";
}
