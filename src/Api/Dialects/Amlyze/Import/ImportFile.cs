using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Application.Customers.RegisterBatch;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// A file of customers: <c>.ndjson</c> or <c>.jsonl</c> with one customer a line, or <c>.json</c> with the body of a batch call. Any length: it is read
/// as a stream.
/// </summary>
internal sealed class ImportFile : IDisposable
{
    private readonly FileStream _stream;

    private ImportFile(string path, bool isOfLines)
    {
        (Path, IsOfLines) = (path, isOfLines);
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Whether each line is a customer.</summary>
    public bool IsOfLines { get; }

    /// <summary>Its size in bytes.</summary>
    public long Length => _stream.Length;

    /// <summary>How many bytes were read so far.</summary>
    public long Done => _stream.Position;

    /// <summary>Opens a file; nothing if its name does not say what is in it.</summary>
    public static ImportFile? Open(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".NDJSON" or ".JSONL" => new(path, isOfLines: true),
        ".JSON" => new(path, isOfLines: false),
        _ => null,
    };

    /// <summary>SHA-256 of the content, in hexadecimal digits: by it an interrupted import finds its file again.</summary>
    public async Task<string> Fingerprint(CancellationToken cancellationToken)
    {
        _stream.Position = 0;
        var hash = await SHA256.HashDataAsync(_stream, cancellationToken);
        _stream.Position = 0;
        return Convert.ToHexString(hash);
    }

    /// <summary>The customers behind a position, in order.</summary>
    public async IAsyncEnumerable<BatchItem> Items(long after, AmlyzeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = PipeReader.Create(_stream, new(bufferSize: 1 << 16, leaveOpen: true));
        var elements = IsOfLines
            ? new LineReader(source, options.MaxBodyBytes).Elements(cancellationToken)
            : new BatchReader(source, options.MaxBodyBytes).Elements(cancellationToken);
        await foreach (var element in elements)
        {
            if (element.Position > after)
            {
                yield return BatchItems.Read(element, options);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
