using System.IO.Compression;
using System.Text;
using Onboarding.Api.Common.Files;

namespace Onboarding.UnitTests.Common.Files;

public class ForeignFilesTests
{
    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<?xml version=\"1.0\"?>", "XML")]
    [InlineData("\uFEFF\n<!DOCTYPE html><html>", "HTML")]
    [InlineData("SQLite format 3\0", "SQLite")]
    [InlineData("a\0b", "no text")]
    [InlineData("PAR1", "Parquet")]
    [InlineData("firstName,lastName\n", null)]
    [InlineData("{\"a\":\"<b>\"}", null)]
    [InlineData("", null)]
    public void A_file_of_another_kind_is_named(string text, string? name) => Check(Encoding.UTF8.GetBytes(text), name);

    [Fact]
    public void Text_in_UTF_16_is_named() => Check([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("firstName")], "UTF-16");

    [Theory]
    [InlineData("[Content_Types].xml", "Excel")]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("word/document.xml", "Word")]
    [InlineData("book.csv", "ZIP")]
    public void A_ZIP_archive_is_named_by_its_entries(string entry, string name)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(entry);
        }

        Check(bytes.ToArray(), name);
    }

    private static void Check(byte[] head, string? name)
    {
        var described = ForeignFiles.Describe(head);
        if (name is null)
        {
            described.Should().BeNull();
        }
        else
        {
            described.Should().Contain(name).And.Contain(":");
        }
    }
}
