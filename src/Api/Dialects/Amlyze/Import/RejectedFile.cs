using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The result file: one JSON line for each rejected record, in the order of the imported file. Only its owner may read it, because texts may contain
/// data.
/// </summary>
internal sealed class RejectedFile : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FileStream _stream;

    private RejectedFile(FileStream stream) => _stream = stream;

    /// <summary>
    /// Opens or creates the file. Throws <see cref="IOException"/> if it is open elsewhere, e.g. if it is the file to import under another name, and
    /// does not change it.
    /// </summary>
    public static RejectedFile Open(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(new FileStream(path, options));
    }

    /// <summary>Removes the content of the file. Without this call, the old content stays.</summary>
    public void Clear() => _stream.SetLength(0);

    /// <summary>Appends records.</summary>
    public async Task Add(IEnumerable<RejectedRecord> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            await JsonSerializer.SerializeAsync(
                _stream,
                new Line(record.Position, record.CommunicationNumber, record.ExternalId, record.Code, record.Defects[0].Message, record.Defects),
                Json,
                cancellationToken);
            _stream.WriteByte((byte)'\n');
        }

        await _stream.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private sealed record Line(
        long Record, string? CommunicationNumber, string? CustomerExtId, string ErrorCode, string ErrorDescription, IReadOnlyList<Defect> Findings);
}
