using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// A file of customers: <c>.ndjson</c> or <c>.jsonl</c> with one customer a line, or <c>.json</c> with the body of a batch call. It may have any
/// size, because it is read as a stream.
/// </summary>
internal sealed class ImportFile : IDisposable
{
    private readonly FileStream _stream;

    private ImportFile(string path, bool isLineDelimited)
    {
        (Path, IsLineDelimited) = (path, isLineDelimited);
        _stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether the file has one customer a line.</summary>
    public bool IsLineDelimited { get; }

    /// <summary>The size of the file in bytes.</summary>
    public long Length => _stream.Length;

    /// <summary>The number of bytes that were read so far.</summary>
    public long BytesRead => _stream.Position;

    /// <summary>Opens a file; returns null if its extension is not one of the supported ones.</summary>
    public static ImportFile? Open(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".NDJSON" or ".JSONL" => new(path, isLineDelimited: true),
        ".JSON" => new(path, isLineDelimited: false),
        _ => null,
    };

    /// <summary>Returns the SHA-256 hash of the content in hexadecimal digits. An interrupted import is continued by it.</summary>
    public async Task<string> Fingerprint(CancellationToken cancellationToken)
    {
        _stream.Position = 0;
        var hash = await SHA256.HashDataAsync(_stream, cancellationToken);
        _stream.Position = 0;
        return Convert.ToHexString(hash);
    }

    /// <summary>Reads the customers after a position, in order.</summary>
    public async IAsyncEnumerable<BatchItem> Items(long after, AmlyzeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = PipeReader.Create(_stream, new(bufferSize: 1 << 16, leaveOpen: true));
        var profile = AmlyzeProfile.Named(options.Profile);
        var elements = IsLineDelimited
            ? new LineReader(source, options.MaxBodyBytes).Elements(cancellationToken)
            : new BatchReader(source, options.MaxBodyBytes).Elements(cancellationToken);
        await foreach (var element in elements)
        {
            if (element.Position > after)
            {
                yield return BatchItems.Read(element, options, profile, showsWarnings: true);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
