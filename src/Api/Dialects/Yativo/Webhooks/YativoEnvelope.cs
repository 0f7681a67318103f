using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>Events as this dialect sends them (Y18): name and payload as one object, signed over its exact bytes. Pure.</summary>
internal sealed class YativoEnvelope : IEnvelope
{
    /// <summary>The header that holds the signature: bare hex (contradiction 14; the prefixed copy is the only one of its kind).</summary>
    public const string SignatureHeader = "X-Yativo-Signature";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/json" };

    public DialectName Dialect => YativoForms.Dialect;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent cloudEvent)
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

    // The header holds one value, so the newest secret signs alone: while another one signs too, Standard Webhooks' own header has both.
    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) =>
        new Dictionary<string, string> { [SignatureHeader] = WebhookSecret.SignBody(secrets[0], body) };
}
