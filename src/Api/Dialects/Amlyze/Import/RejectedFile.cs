using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Files;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>The result file: one JSON line for each rejected record, in the order of the imported file.</summary>
/// <param name="file">The file.</param>
internal sealed class RejectedFile(OutputFile file) : IAsyncDisposable
{
    /// <summary>The kind of such a file.</summary>
    public static readonly OutputKind Kind = new("a file of rejected records", ["record", "communicationNumber", "customerExtId"], "errorCode");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

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
        }

        await file.Content.FlushAsync(cancellationToken);
    }

    /// <summary>Gives the file its name; without this call the file of an earlier run stays.</summary>
    public void Commit() => file.Commit();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => file.DisposeAsync();

    private sealed record Line(
        long Record, string? CommunicationNumber, string? CustomerExtId, string ErrorCode, string ErrorDescription, IReadOnlyList<Defect> Findings);
}
