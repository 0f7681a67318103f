using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Webhooks;
using Onboarding.Application.Dialects.Yativo;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// The tables of docs/webhooks.md and samples/webhooks.ndjson, made by the code that sends webhooks: one signed message of every type of every dialect.
/// </summary>
internal static class WebhooksPage
{
    /// <summary>The secret that signs every sample.</summary>
    public const string Secret = "whsec_b25ib2FyZGluZy1kb2N1bWVudGF0aW9uLXNlY3JldCE=";

    /// <summary>The time at which every sample is sent.</summary>
    public static readonly DateTimeOffset SentAt = new(2026, 12, 1, 9, 21, 53, TimeSpan.Zero);

    private const string Subscription = "019ad8f0-3c7a-7c1e-9d0b-5f2f6a1c4e10";

    private static readonly Dictionary<string, JsonNode> Values = new(StringComparer.Ordinal)
    {
        ["initialRiskLevel"] = "HIGH",
        ["finalRiskLevel"] = "MEDIUM",
        ["decisionType"] = "ACCEPTED",
        ["decisionGroundCode"] = "OTHER",
        ["assessmentGuid"] = "019ad8f0-41d2-7b0a-8f5e-2f0c9a7d1b33",
        ["approvedAt"] = "2026-12-01T00:00:00Z",
        ["externalId"] = "cust-2",
        ["customerExternalId"] = "cust-2",
        ["customerExternalID"] = "cust-2",
        ["screeningMatch"] = true,
        ["screeningGuid"] = "019ad8f0-4a11-7d6c-b2c4-8f1b6e3a9c52",
        ["birthDate"] = "1961-05-17",
        ["type"] = "INDIVIDUAL",
        ["firstName"] = "Jonas",
        ["lastName"] = "Jonaitis",
        ["nationalCode"] = "36105170000",
        ["relationCode"] = "OWNER",
        ["countryCode"] = "LT",
        ["sanctioned"] = false,
        ["pep"] = true,
        ["inAdverseMedia"] = false,
        ["inInternalList"] = false,
        ["riskLevel"] = "MEDIUM",
        ["status"] = "ACTIVE",
        ["updatedAt"] = "2026-12-01T09:21:52.365954+00:00",
        ["updateAt"] = "2026-12-01T09:21:52.365954+00:00",
        ["customer_id"] = "c586066b-0f29-468f-b775-15483871a202",
        ["customer_type"] = "individual",
        ["customer_status"] = "active",
        ["customer_kyc_status"] = "approved",
        ["created_at"] = "2026-12-01T09:20:00.365954+00:00",
        ["reviewed_at"] = "2026-12-01T09:21:52.365954+00:00",
        ["updated_at"] = "2026-12-01T09:21:52.365954+00:00",
    };

    // A related entity is a person or an organisation; the samples are persons.
    private static readonly string[] OfOrganizations = ["establishmentDate", "title"];

    private static readonly AmlyzeEnvelope Amlyze = new(new AmlyzeProfiles(AmlyzeProfile.Default));
    private static readonly YativoEnvelope Yativo = new(new YativoProfiles(YativoProfile.Default));

    /// <summary>A signed message of every type.</summary>
    public static IReadOnlyList<WebhookSample> Samples { get; } =
    [
        .. AmlyzeEvents.All.Select(type => Sample(Amlyze, type.Name, type.Source ?? "com-2", "cust-2 Šiauliai", DataOf(type))),
        Sample(Amlyze, PingSubscription.EventType, "onboarding", Subscription, new() { ["subscription"] = Subscription }),
        .. YativoEvents.All.Select(type => Sample(Yativo, type.Name, type.Source!, Values["customer_id"].ToString(), DataOf(type))),
        Sample(Yativo, WebhookUpdated.EventType, "webhook", Subscription, new()
        {
            ["id"] = Subscription,
            ["url"] = "https://example.com/hook",
            ["secret"] = WebhookUpdated.SecretPlaceholder,
            ["events"] = WebhookUpdated.EveryEvent,
            ["status"] = "updated",
            ["updated_at"] = Values["updated_at"].DeepClone(),
        }),
        Sample(Yativo, PingSubscription.EventType, "onboarding", Subscription, new() { ["subscription"] = Subscription }),
    ];

    /// <summary>The catalogue as Markdown: one table for each dialect, one row for each type.</summary>
    public static string Markdown => string.Join("\n\n", Samples.GroupBy(sample => sample.Dialect).Select(dialect => string.Join('\n', [
        $"### Types of {(dialect.Key == AmlyzeForms.Dialect.Value ? "AMLYZE" : "Yativo")}",
        "",
        "| type | when | `webhook-id` | body | `webhook-signature` |",
        "|---|---|---|---|---|",
        .. dialect.Select(sample => $"| `{sample.Type}` | {When(sample.Type)} | `{sample.Headers["webhook-id"]}` | `{sample.Body}` | `{sample.Headers["webhook-signature"]}` |"),
    ])));

    /// <summary>The samples as JSON, one a line: dialect, type, headers and body.</summary>
    public static string Lines => string.Concat(Samples.Select(sample => JsonSerializer.Serialize(sample, Wire) + "\n"));

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject DataOf(EventType type) => new(type.Data.Where(member => !OfOrganizations.Contains(member.Name)).Select(
        member => KeyValuePair.Create<string, JsonNode?>(member.Name, Values[member.Name].DeepClone())));

    private static WebhookSample Sample(IEnvelope envelope, string type, string source, string subject, JsonObject data)
    {
        // The id of a sample depends only on its type, so that the samples stay the same.
        var id = new Guid(MD5.HashData(Encoding.UTF8.GetBytes($"{envelope.Dialect} {type}")));
        var (headers, stored) = envelope.Wrap(
            new(id, type, source, subject, SentAt, data.ToJsonString(new() { Encoder = Wire.Encoder })), null);
        var body = envelope.Complete([Secret], stored);
        return new(envelope.Dialect.Value, type, headers.Concat(envelope.Sign([Secret], body)).Concat(
            [
                new("webhook-id", id.ToString()),
                new("webhook-timestamp", SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                new("webhook-signature", WebhookSecret.Sign([Secret], id.ToString(), SentAt, body)),
            ]).ToDictionary(), Encoding.UTF8.GetString(body));
    }

    private static string When(string type) => type switch
    {
        PingSubscription.EventType => "a subscription is tested",
        WebhookUpdated.EventType => "the webhook has a new secret",
        "customer.created" => "a request of this API created a customer",
        "customer.updated" => "data, status or verification of a customer changed",
        "customer.kyc.approved" => "a customer passed verification",
        "customer.kyc.rejected" => "a customer did not pass verification",
        _ when type.EndsWith("retrospective.completed", StringComparison.Ordinal) => "a person closed a review that no request asked for",
        _ when type.EndsWith("customer.updated", StringComparison.Ordinal) => "data of a customer changed; the body has the changed members",
        _ when type.EndsWith("waiting_for_approval_date", StringComparison.Ordinal) => "the assessment is decided and waits for the approval date",
        _ when type.Contains(".screening.", StringComparison.Ordinal) => type.EndsWith("pending", StringComparison.Ordinal)
            ? "a screening has hits that a person has to decide" : "nothing of a screening is left to decide",
        _ => type.EndsWith("pending", StringComparison.Ordinal) ? "an assessment waits for a person" : "an assessment is completed",
    };
}

/// <summary>A message as a receiver gets it.</summary>
/// <param name="Dialect">The dialect of the subscription.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Headers">The headers that the service sets.</param>
/// <param name="Body">The exact body, UTF-8.</param>
internal sealed record WebhookSample(string Dialect, string Type, IReadOnlyDictionary<string, string> Headers, string Body);
