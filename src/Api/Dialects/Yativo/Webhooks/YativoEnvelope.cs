using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>
/// Sends events in the format of this dialect (Y18): an object with name and payload, signed over its exact bytes. Has no side effects.
/// </summary>
internal sealed class YativoEnvelope : IEnvelope
{
    /// <summary>The header with the signature, in hex without a prefix (contradiction 14; only one page shows a prefix).</summary>
    public const string SignatureHeader = "X-Yativo-Signature";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/json" };

    public DialectName Dialect => YativoForms.Dialect;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent, string? profile)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("event.type", cloudEvent.Type);
            json.WritePropertyName("payload");
            json.WriteRawValue(cloudEvent.Data);
            json.WriteEndObject();
        }

        return (Headers, body.WrittenSpan.ToArray());
    }

    // The header has one value, so only the newest secret signs it. While a secret is rotated, the header of Standard Webhooks has both signatures.
    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) =>
        new Dictionary<string, string> { [SignatureHeader] = WebhookSecret.SignBody(secrets[0], body) };
}
