using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Batches;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>
/// Reads a CSV file (RFC 4180, UTF-8) with a header and one customer a row. The separator is the one of <c>,</c>, <c>;</c> and tab that the header
/// has most often. The position of a record is its row, as a spreadsheet counts it: the header is row 1.
/// </summary>
internal sealed class CsvSource(Stream source, CsvMapping mapping, int maxRowBytes)
{
    private static readonly string[] Separators = [",", ";", "\t"];

    private CsvLayout? _layout;

    /// <summary>The columns, as soon as the header was read.</summary>
    public CsvLayout Layout => _layout!;

    /// <summary>The header as it is in the file, without columns of remarks.</summary>
    public string Header { get; private set; } = "";

    /// <summary>
    /// Reads the rows in order. Throws <see cref="ImportFileException"/> if the header cannot be used, and <see cref="CsvHelperException"/>,
    /// <see cref="CsvRowTooLongException"/> or <see cref="DecoderFallbackException"/> if a later part of the file is not CSV in UTF-8.
    /// </summary>
    public async IAsyncEnumerable<Element> Elements([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(
            source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true,
            1 << 16, leaveOpen: true);
        using var parser = new Rows(reader, maxRowBytes);
        if (!await parser.Read(cancellationToken))
        {
            throw new ImportFileException("The file is empty.");
        }

        _layout = CsvLayout.Of(parser.Fields, parser.Separator, mapping);
        Header = Text(parser);
        while (await parser.Read(cancellationToken))
        {
            if (parser.Fields is not [var only] || only.Trim().Length > 0)
            {
                yield return Record(parser);
            }
        }
    }

    private Element Record(Rows parser)
    {
        var defect = parser.IsUnclosed ? "a quoted field has no end" : parser.HasStrayQuote ? "a field has a quote that is not doubled"
            : Layout.DefectOf(parser.Fields);
        var json = defect is null ? Layout.Json(parser.Fields) : null;
        return new(parser.Row, json is { Length: var size } && size <= maxRowBytes ? json : default(ReadOnlyMemory<byte>?))
        {
            Defect = defect,
            Source = Encoding.UTF8.GetBytes(Text(parser)),
        };
    }

    private string Text(Rows parser) => Layout.HasRemarks
        ? CsvText.Line(Layout.WithoutRemarks(parser.Fields), Layout.Separator)
        : parser.Raw;

    // CsvHelper's parser, with the separator of the header and the defects of a row.
    private sealed class Rows(StreamReader reader, int maxBytes) : IDisposable
    {
        // A row with many empty columns is longer than the record that it becomes.
        private const int RowPerRecord = 4;

        private CsvParser? _parser;
        private HeadedReader? _source;

        public string Separator { get; private set; } = Separators[0];

        public int Row { get; private set; }

        public string[] Fields => _parser!.Record!;

        public string Raw => _parser!.RawRecord.TrimEnd('\r', '\n');

        public bool HasStrayQuote { get; private set; }

        // The last row of a file that ends within quotes has an odd number of them.
        public bool IsUnclosed => _parser!.RawRecord.AsSpan().Count('"') % 2 == 1;

        public async Task<bool> Read(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _parser ??= await Begin();
            _source!.BeginRow();
            HasStrayQuote = false;
            Row++;
            return await _parser.ReadAsync();
        }

        public void Dispose() => _parser?.Dispose();

        private async Task<CsvParser> Begin()
        {
            var head = new char[ForeignFiles.HeadBytes * 4];
            var count = await reader.ReadBlockAsync(head);
            Separator = SeparatorOf(head.AsSpan(0, count));
            _source = new(head, count, reader, (long)maxBytes * RowPerRecord);
            return new(_source, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = Separator,
                HasHeaderRecord = false,
                IgnoreBlankLines = false,
                MaxFieldSize = maxBytes,
                BadDataFound = _ => HasStrayQuote = true,
            });
        }

        private static string SeparatorOf(ReadOnlySpan<char> head)
        {
            var (quoted, counts) = (false, new int[Separators.Length]);
            foreach (var letter in head)
            {
                quoted ^= letter == '"';
                if (!quoted && letter is '\n' or '\r')
                {
                    break;
                }

                for (var i = 0; i < Separators.Length && !quoted; i++)
                {
                    counts[i] += letter == Separators[i][0] ? 1 : 0;
                }
            }

            return Separators[Array.IndexOf(counts, counts.Max())];
        }
    }
}
