using System.Text.Json;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// The names that a submission for verification uses: some fields are printed differently from page to page, and are taken and refused under the name that
/// was sent.
/// </summary>
/// <param name="body">The request.</param>
internal sealed class KycNames(JsonElement body)
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["tax_id"] = ["taxId"],
        ["most_recent_occupation_code"] = ["occupation_code"],
        ["expected_monthly_payments_usd"] = ["expected_monthly_payments"],
        ["business_legal_name"] = ["legal_name"],
        ["business_trade_name"] = ["trade_name"],
        ["business_description"] = ["description"],
        ["associated_persons"] = ["beneficial_owners", "ultimate_beneficial_owners"],
    };

    private readonly Dictionary<string, string> _sent = Others
        .Where(one => !body.TryGetProperty(one.Key, out _))
        .Select(one => (one.Key, Sent: one.Value.FirstOrDefault(name => body.TryGetProperty(name, out _))))
        .Where(one => one.Sent is not null)
        .ToDictionary(one => one.Key, one => one.Sent!, StringComparer.Ordinal);

    /// <summary>The name under which a field was sent; its usual one if it was not.</summary>
    public string Of(string field) => _sent.GetValueOrDefault(field, field);

    /// <summary>The field at a JSON pointer of the rules, its parts joined by dots, e.g. <c>identifying_information.0.number</c>.</summary>
    public string At(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        parts[0] = Of(parts[0]);
        return path.Length == 0 ? "request" : string.Join('.', parts.Select(InSnakeCase));
    }

    // Rules of the customer master speak its own names; what the client sent stays as it is.
    private string InSnakeCase(string part) =>
        part.Any(char.IsAsciiLetterUpper) && !_sent.ContainsValue(part) ? JsonNamingPolicy.SnakeCaseLower.ConvertName(part) : part;
}
