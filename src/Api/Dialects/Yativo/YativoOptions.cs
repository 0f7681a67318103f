using System.ComponentModel.DataAnnotations;
using Onboarding.Api.Common.Json;
using Onboarding.Application.Common.Settings;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Configuration section <c>Yativo</c>.</summary>
[SettingsSection("Yativo")]
public sealed class YativoOptions
{
    private const int LongestToken = 365 * 24 * 3_600;

    /// <summary>The documented version of requests and responses: <c>default</c>, <c>2024</c> or <c>2026</c>.</summary>
    [OneOf("default", "2024", "2026")]
    public string Profile { get; set; } = "default";

    /// <summary>Whether <c>//</c> comments in a body are ignored (the first published page has some). Otherwise they are rejected.</summary>
    public bool AllowComments { get; set; }

    /// <summary>
    /// The policy for members that no page has. Those of a submission for verification are never lost: if they are not rejected, they are stored.
    /// </summary>
    public UnknownNamesPolicy UnknownNames { get; set; } = UnknownNamesPolicy.Ignore;

    /// <summary>Whether the list of webhooks has the secret, as live clients read it from there; otherwise the list is 403.</summary>
    public bool ShowWebhookSecret { get; set; } = true;

    /// <summary>The services of which customers have endorsements, in the order of the list; <c>base</c> by default.</summary>
    [OneOf("base", "sepa", "spei", "brazil", "eurde", "usd_latam", "eur_latam", "virtual_card", "asian", "native", "cobo_pobo", "faster_payments")]
    public IReadOnlyList<string>? Endorsements { get; set; }

    /// <summary>The maximum size of a body, in bytes; a larger one is rejected with 413.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 16 << 20;

    /// <summary>The maximum size of a submission for verification, in bytes. It may have several files in Base64.</summary>
    [Range(1, int.MaxValue)]
    public int MaxKycBodyBytes { get; set; } = 48 << 20;

    /// <summary>The minimum size of a file in a submission for verification, in bytes; a smaller one is rejected with 422. 0: any.</summary>
    [Range(0, int.MaxValue)]
    public int MinFileBytes { get; set; }

    /// <summary>The risk management categories for the assessment of customers without a category.</summary>
    public YativoCategories Categories { get; set; } = new();

    /// <summary>
    /// The URL of the verification in a browser, with <c>{type}</c> (individual or business) and <c>{id}</c>; null if there is none.
    /// </summary>
    [HttpUrl]
    public string? KycLink { get; set; }

    /// <summary>Returns the URL of a customer's verification in a browser; null if there is none.</summary>
    internal string? KycLinkOf(CustomerView customer) => string.IsNullOrEmpty(KycLink) ? null : KycLink
        .Replace("{type}", YativoTerms.TypeOf(customer.EntityType), StringComparison.Ordinal)
        .Replace("{id}", customer.Id.ToString(), StringComparison.Ordinal);

    /// <summary>
    /// The validity of a bearer token of this dialect, in seconds. A token is never valid for longer than 24 hours after the login.
    /// </summary>
    [Range(1, LongestToken)]
    public int TokenSeconds { get; set; } = 600;
}

/// <summary>The codes of classifier riskManagementCategory for customers that have no category at their first assessment.</summary>
public sealed class YativoCategories
{
    /// <summary>The category of persons; <c>IND</c> by default.</summary>
    public string? Individual { get; set; }

    /// <summary>The category of businesses; <c>ORG</c> by default.</summary>
    public string? Business { get; set; }

    /// <summary>Returns the category of an entity type.</summary>
    internal string Of(EntityType? type) => type == EntityType.Organization ? Business ?? "ORG" : Individual ?? "IND";
}
