using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;

namespace Onboarding.Api.Dialects.Yativo.Webhooks;

/// <summary>
/// Sends events in the format of this dialect (Y18): an object with name and payload, signed over its exact bytes. Has no side effects.
/// </summary>
internal sealed class YativoEnvelope(YativoProfiles profiles) : IEnvelope
{
    /// <summary>The header with the signature, in hex without a prefix (contradiction 14; only one page shows a prefix).</summary>
    public const string SignatureHeader = "X-Yativo-Signature";

    /// <summary>The header with the same signature that live clients read first (Y39).</summary>
    public const string LiveSignatureHeader = "Signature";

    // The beginning of the only message with a secret. No other body is searched for the placeholder.
    private static readonly byte[] AboutSecret = Encoding.UTF8.GetBytes($$"""{"event.type":"{{WebhookUpdated.EventType}}",""");

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/json" };

    public DialectName Dialect => YativoForms.Dialect;

    public bool Publishes(string type, string? profile) => profiles.Named(profile).Publishes(type);

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

    // A header has one value, so only the newest secret signs it. While a secret is rotated, the header of Standard Webhooks has both signatures.
    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body)
    {
        var signature = WebhookSecret.SignBody(secrets[0], body);
        return new Dictionary<string, string> { [SignatureHeader] = signature, [LiveSignatureHeader] = signature };
    }

    public byte[] Complete(IReadOnlyList<string> secrets, byte[] body) => body.AsSpan().StartsWith(AboutSecret)
        ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(WebhookUpdated.SecretPlaceholder, secrets[0], StringComparison.Ordinal))
        : body;
}
