using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Configuration section <c>Yativo</c>.</summary>
public sealed class YativoOptions
{
    private const int LongestToken = 365 * 24 * 3_600;

    /// <summary>The documented version that is spoken: <c>default</c>, <c>2024</c> or <c>2026</c>.</summary>
    public string Profile { get; set; } = "default";

    /// <summary>Whether <c>//</c> comments in a body are passed over, as the first published page prints them; else they are rejected.</summary>
    public bool AllowComments { get; set; }

    /// <summary>The largest body, in bytes; a larger one is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 16 << 20;

    /// <summary>The largest body of a submission for verification, in bytes: it holds several files in Base64.</summary>
    public int MaxKycBodyBytes { get; set; } = 48 << 20;

    /// <summary>The risk management categories by which customers are assessed.</summary>
    public YativoCategories Categories { get; set; } = new();

    /// <summary>Where customers are verified in a browser, with <c>{type}</c> (individual or business) and <c>{id}</c>; nothing if nowhere.</summary>
    public string? KycLink { get; set; }

    /// <summary>Where one customer is verified in a browser; null if nowhere.</summary>
    internal string? KycLinkOf(CustomerView customer) => KycLink?
        .Replace("{type}", YativoTerms.TypeOf(customer.EntityType), StringComparison.Ordinal)
        .Replace("{id}", customer.Id.ToString(), StringComparison.Ordinal);

    /// <summary>How long a bearer token of this dialect works, in seconds.</summary>
    public int TokenSeconds { get; set; } = 600;

    /// <summary>Rejects what means nothing.</summary>
    internal void Check()
    {
        if (TokenSeconds is < 1 or > LongestToken || MaxBodyBytes < 1 || MaxKycBodyBytes < 1)
        {
            throw new InvalidOperationException($"Yativo__TokenSeconds is a number from 1 to {LongestToken}, Yativo__MaxBodyBytes and Yativo__MaxKycBodyBytes at least 1.");
        }
    }
}

/// <summary>Codes of classifier riskManagementCategory for customers who have none yet when they are first assessed.</summary>
public sealed class YativoCategories
{
    /// <summary>Of persons; <c>IND</c> unless said otherwise.</summary>
    public string? Individual { get; set; }

    /// <summary>Of businesses; <c>ORG</c> unless said otherwise.</summary>
    public string? Business { get; set; }

    /// <summary>The category of a type.</summary>
    internal string Of(EntityType? type) => type == EntityType.Organization ? Business ?? "ORG" : Individual ?? "IND";
}
