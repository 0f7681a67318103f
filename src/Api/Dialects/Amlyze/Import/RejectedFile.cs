using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Files;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The result file: one JSON line for each rejected record, in the order of the imported file. Beside it the records themselves
/// (<see cref="RejectedLines"/>).
/// </summary>
/// <param name="file">The file.</param>
/// <param name="lines">The records.</param>
internal sealed class RejectedFile(OutputFile file, RejectedLines lines) : IAsyncDisposable
{
    /// <summary>The kind of such a file.</summary>
    public static readonly OutputKind Kind = new("a file of rejected records", ["record", "communicationNumber", "customerExtId"], "errorCode");

    /// <summary>How the lines are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);

    /// <summary>For each code of a rejection its message, as the first record with the code has it.</summary>
    public IReadOnlyDictionary<string, string> Messages => _messages;

    /// <summary>The path of the file with the records; null if there are none.</summary>
    public string? LinesPath => lines.HasAny ? lines.Path : null;

    /// <summary>Appends records.</summary>
    public async Task Add(IEnumerable<RejectedRecord> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            await JsonSerializer.SerializeAsync(
                file.Content,
                new Line(record.Position, record.CommunicationNumber, record.ExternalId, record.Code, record.Defects[0].Message, record.Defects),
                Json,
                cancellationToken);
            file.Content.WriteByte((byte)'\n');
            _messages.TryAdd(record.Code, record.Defects[0].Message);
            await lines.Add(record, cancellationToken);
        }

        await file.Content.FlushAsync(cancellationToken);
    }

    /// <summary>Gives the files their names; without this call the files of an earlier run stay.</summary>
    public async Task Commit()
    {
        file.Commit();
        await lines.Commit();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await lines.DisposeAsync();
        await file.DisposeAsync();
    }

    private sealed record Line(
        long Record, string? CommunicationNumber, string? CustomerExtId, string ErrorCode, string ErrorDescription, IReadOnlyList<Defect> Findings);
}
