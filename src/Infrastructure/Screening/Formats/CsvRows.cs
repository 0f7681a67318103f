using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Infrastructure.Screening.Formats;

/// <summary>Reads the rows of a CSV file and notes those that cannot be read.</summary>
internal sealed class CsvRows(ListFile file, string delimiter, List<SkippedRow> skipped)
{
    /// <summary>Returns the rows with their line numbers.</summary>
    public IEnumerable<(int Line, string[] Fields)> Read()
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            BadDataFound = null,
            MaxFieldSize = 1024 * 1024,
            DetectColumnCountChanges = false,
        };
        using var reader = new StreamReader(file.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        using var parser = new CsvParser(reader, configuration);
        var quotes = 0;
        while (Next(parser))
        {
            quotes = parser.RawRecord.Count(letter => letter == '"');

            // OFAC's files end with a row that contains only the control character SUB.
            if (parser.Record is { } fields && !(fields.Length == 1 && fields[0].Trim('\u001A', ' ').Length == 0))
            {
                yield return (parser.RawRow, fields);
            }
        }

        // The quote that ends the last field is missing, and what comes after it.
        if (quotes % 2 == 1)
        {
            throw new ListFormatException($"{file.Name} ends within a quoted field.");
        }
    }

    /// <summary>Notes a row that could not be read.</summary>
    public void Skip(int line, string reason) => skipped.Add(new SkippedRow(file.Name, line, reason));

    /// <summary>Rejects an HTML page, which a server may send in place of the file.</summary>
    public static void RejectPage(ListFile file)
    {
        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        var buffer = new char[512];
        var start = new string(buffer, 0, Read(reader, file, buffer)).TrimStart();
        if (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ListFormatException($"{file.Name} is an HTML page.");
        }
    }

    private static int Read(StreamReader reader, ListFile file, char[] buffer)
    {
        try
        {
            return reader.ReadBlock(buffer);
        }
        catch (InvalidDataException)
        {
            throw new ListFormatException($"{file.Name} is not a complete gzip file.");
        }
    }

    private bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (Exception failure) when (failure is InvalidDataException or CsvHelperException or EndOfStreamException)
        {
            throw new ListFormatException($"{file.Name} cannot be read as CSV from line {parser.RawRow}.");
        }
    }
}
