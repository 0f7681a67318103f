using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Import.Csv;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// A file of customers in one of the formats (<see cref="ImportFormat"/>), also compressed by gzip. It may have any size, because it is read as a
/// stream. Standard input is first copied to a temporary file, so that an interrupted import of the same input can continue.
/// </summary>
internal sealed class ImportFile : IDisposable
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly Func<Stream> _open;
    private readonly FileStream? _bytes;
    private readonly CsvMapping _mapping;
    private readonly int _maxBytes;
    private readonly bool _isCompressed;
    private readonly long _maxUnpackedBytes = long.MaxValue;
    private Stream? _reading;

    private ImportFile(
        string path, Func<Stream> open, long length, FileStream? bytes, ImportHead start, ImportFormat? format, CsvMapping? mapping, int maxBytes)
    {
        (Path, _open, Length, _bytes, _mapping, _maxBytes) = (path, open, length, bytes, mapping ?? CsvMapping.None, maxBytes);
        _isCompressed = start.IsCompressed;
        var head = start.Bytes;
        if (ForeignFiles.Describe(head) is { } other)
        {
            throw new ImportFileException($"{Name} is {other}.");
        }

        Format = format ?? ImportFormats.OfName(path) ?? ImportFormats.OfContent(head);
        IsExport = Format == ImportFormat.Ndjson && ImportFormats.IsExport(head);
        HasMark = head is [0xEF, 0xBB, 0xBF, ..];
        if (Format != ImportFormat.Csv && mapping is not null)
        {
            throw new ImportFileException("--map and --date-format are for CSV.");
        }
    }

    private ImportFile(ImportSource source, ImportHead start, int maxBytes)
        : this(source.Name, source.Open, source.Length, null, start, null, null, maxBytes) => _maxUnpackedBytes = source.MaxUnpackedBytes;

    /// <summary>The path as it was given; <c>-</c> for standard input.</summary>
    public string Path { get; }

    /// <summary>The name for messages and for the list of imports.</summary>
    public string Name => Path == StandardInput ? "standard input" : System.IO.Path.GetFileName(Path);

    /// <summary>The path that result files are named after.</summary>
    public string BasePath => Path == StandardInput ? System.IO.Path.GetFullPath("standard-input") : System.IO.Path.GetFullPath(Path);

    /// <summary>The structure.</summary>
    public ImportFormat Format { get; }

    /// <summary>Whether its lines are customers as <c>export customers</c> writes them.</summary>
    public bool IsExport { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasMark { get; }

    /// <summary>The size of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>The number of bytes that were read so far.</summary>
    public long BytesRead
    {
        get
        {
            // The file is read ahead and may be closed already.
            try
            {
                return _reading is null ? 0 : _reading.CanRead ? _reading.Position : Length;
            }
            catch (ObjectDisposedException)
            {
                return Length;
            }
        }
    }

    /// <summary>The separator and the header of a CSV file, as soon as its first record was read; otherwise null.</summary>
    public (string Separator, string Header)? CsvHead { get; private set; }

    /// <summary>Opens a file. Throws <see cref="ImportFileException"/> if it cannot be imported.</summary>
    /// <param name="path">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="format">The format; null if the name or the content tells.</param>
    /// <param name="mapping">The mapping of the columns of CSV; null if there is none.</param>
    /// <param name="maxBytes">The maximum size of a record.</param>
    /// <param name="cancellationToken">Cancels the copy of standard input.</param>
    public static async Task<ImportFile> Open(
        string path, ImportFormat? format, CsvMapping? mapping, int maxBytes, CancellationToken cancellationToken)
    {
        var bytes = path == StandardInput ? await ImportBytes.CopyOfInput(cancellationToken) : ImportBytes.Open(path);
        try
        {
            Stream Reopen() => new FileStream(
                bytes.Name, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete | FileShare.Write, bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
            return new(path, Reopen, bytes.Length, bytes, await ImportHead.Of(Reopen, cancellationToken), format, mapping, maxBytes);
        }
        catch
        {
            await bytes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens an uploaded file. Throws <see cref="ImportFileException"/> if it cannot be imported.</summary>
    /// <param name="source">The file.</param>
    /// <param name="maxBytes">The maximum size of a record.</param>
    /// <param name="cancellationToken">Cancels the reading of the beginning.</param>
    public static async Task<ImportFile> Open(ImportSource source, int maxBytes, CancellationToken cancellationToken) =>
        new(source, await ImportHead.Of(source.Open, cancellationToken), maxBytes);

    /// <summary>
    /// Returns the SHA-256 hash of the content, and of the mapping if there is one, in hexadecimal digits. An interrupted import is continued by it.
    /// </summary>
    public async Task<string> Fingerprint(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var bytes = _open();
        var buffer = new byte[1 << 16];
        while (await bytes.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
        }

        if (_mapping != CsvMapping.None)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(_mapping));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>
    /// Reads the first record. Throws <see cref="ImportFileException"/> if the header of a CSV file cannot be used, or the file is empty.
    /// </summary>
    public async Task CheckHeader(CancellationToken cancellationToken)
    {
        if (Format != ImportFormat.Csv)
        {
            return;
        }

        try
        {
            await using var records = Records(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await records.MoveNextAsync();
        }
        catch (BadHttpRequestException unreadable)
        {
            throw new ImportFileException($"{Name} cannot be imported: {unreadable.Message}");
        }
    }

    /// <summary>Reads the customers after a position, in order.</summary>
    public async IAsyncEnumerable<BatchItem> Items(
        long after, AmlyzeOptions options, ExportedCustomers exported, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var profile = AmlyzeProfile.Named(options.Profile);
        await using var stream = _open();
        _reading = stream;
        await foreach (var element in Elements(stream, cancellationToken))
        {
            if (element.Position > after)
            {
                yield return (IsExport
                    ? exported.Read(element.Json, element.Position) : BatchItems.Read(element, options, profile, showsWarnings: true)) with
                {
                    Line = element.Source ?? element.Json,
                };
            }
        }
    }

    /// <summary>Reads the records once more, independently of <see cref="Items"/>.</summary>
    public async IAsyncEnumerable<Element> Records([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = _open();
        await foreach (var element in Elements(stream, cancellationToken))
        {
            yield return element;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes?.Dispose();

    private async IAsyncEnumerable<Element> Elements(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream content = _isCompressed ? new UnpackedContent(stream, _maxUnpackedBytes) : stream;
        var csv = Format == ImportFormat.Csv ? new CsvSource(content, _mapping, _maxBytes) : null;
        var elements = csv?.Elements(cancellationToken) ?? (Format == ImportFormat.Ndjson
            ? new LineReader(PipeReader.Create(content, new(bufferSize: 1 << 16, leaveOpen: true)), _maxBytes).Elements(cancellationToken)
            : new BatchReader(PipeReader.Create(content, new(bufferSize: 1 << 16, leaveOpen: true)), _maxBytes, allowsPlainList: true)
                .Elements(cancellationToken));
        await using var each = elements.GetAsyncEnumerator(cancellationToken);
        while (await Next(each))
        {
            CsvHead ??= csv is null ? null : (csv.Layout.Separator, csv.Header);
            yield return csv is null ? JsonRemarks.Remove(each.Current) : each.Current;
        }
    }

    private async Task<bool> Next(IAsyncEnumerator<Element> elements)
    {
        try
        {
            return await elements.MoveNextAsync();
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("it is not text in UTF-8. Save it as \"CSV UTF-8\".");
        }
        catch (UnpackedTooLongException failure)
        {
            throw Unreadable(failure.Message);
        }
        catch (InvalidDataException)
        {
            throw Unreadable("the compressed data ends early or is damaged.");
        }
        catch (CsvRowTooLongException failure)
        {
            throw Unreadable($"{char.ToLowerInvariant(failure.Message[0])}{failure.Message[1..]}");
        }
        catch (CsvHelperException)
        {
            throw Unreadable($"a field is longer than {_maxBytes} characters, so a quote may be missing.");
        }
    }

    private static BadHttpRequestException Unreadable(string reason) => new(reason, StatusCodes.Status400BadRequest);
}
