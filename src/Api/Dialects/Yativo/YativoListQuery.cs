using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// The query of the list of customers (Y20). Any other parameter is rejected, because a filter that is ignored returns other customers.
/// </summary>
public sealed class YativoListQuery
{
    private const int DefaultPerPage = 20;

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Page { get; set; } = 1;

    /// <summary>The number of customers a page, 1 to 200.</summary>
    [FromQuery(Name = "per_page")]
    public int PerPage { get; set; } = DefaultPerPage;

    /// <summary>The whole e-mail address, without regard to case.</summary>
    [FromQuery(Name = "email")]
    public string? Email { get; set; }

    /// <summary>The country, ISO 3166-1 alpha-3; except under profile 2026 also alpha-2 or the English name.</summary>
    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    /// <summary>not_started, pending, approved or rejected.</summary>
    [FromQuery(Name = "kyc_status")]
    public string? KycStatus { get; set; }

    /// <summary>The same as kyc_status, under another name.</summary>
    [FromQuery(Name = "customer_kyc_status")]
    public string? CustomerKycStatus { get; set; }

    /// <summary>active or inactive.</summary>
    [FromQuery(Name = "customer_status")]
    public string? CustomerStatus { get; set; }

    /// <summary>Lists as in the call for one customer. It has no effect here.</summary>
    [FromQuery(Name = "include")]
    public string? Include { get; set; }

    /// <summary>The filters that were sent, by name, for the URLs of the other pages.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Sent
    {
        get
        {
            (string Name, string? Value)[] all =
            [
                ("email", Email), ("country", Country), ("kyc_status", KycStatus), ("customer_kyc_status", CustomerKycStatus),
                ("customer_status", CustomerStatus), ("include", Include),
            ];
            return all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value!));
        }
    }

    /// <summary>Returns the filter. Throws <see cref="InvalidInput"/> for each unknown word.</summary>
    internal OpenCustomerFilter Filter(bool alpha3Only)
    {
        var findings = new List<Finding>();
        var filter = new OpenCustomerFilter
        {
            Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(),
            Country = Read(Country, "country", text => YativoReader.Country(text, alpha3Only), findings),
            Statuses = Read(CustomerStatus, "customer_status", StatusesOf, findings),
            Verification = Read(KycStatus, "kyc_status", StagesOf, findings),
        };
        var other = Read(CustomerKycStatus, "customer_kyc_status", StagesOf, findings);
        _ = Include is null ? null : YativoInclude.Of(Include);
        InvalidInput.ThrowIfAny(findings);
        return other is null ? filter
            : filter.Verification is { } stages && !stages.SequenceEqual(other) ? throw new InvalidInput(
                [Finding.Of(YativoFields.WordUnknown, "/customer_kyc_status", "customer_kyc_status")])
            : filter with { Verification = other };
    }

    private static T? Read<T>(string? text, string name, Func<string, T?> read, List<Finding> findings) where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var value = read(text.Trim());
        if (value is null)
        {
            findings.Add(Finding.Of(YativoFields.WordUnknown, $"/{name}", name));
        }

        return value;
    }

    private static IReadOnlyList<Domain.Customers.CustomerStatus>? StatusesOf(string word) => word switch
    {
        "active" => [Domain.Customers.CustomerStatus.Pending, Domain.Customers.CustomerStatus.Active],
        "inactive" => [Domain.Customers.CustomerStatus.Rejected, Domain.Customers.CustomerStatus.Suspended],
        _ => null,
    };

    private static IReadOnlyList<VerificationStatus>? StagesOf(string word) => word switch
    {
        "not_started" => [],
        "pending" => [VerificationStatus.Submitted, VerificationStatus.InReview, VerificationStatus.Decided],
        "approved" => [VerificationStatus.Approved],
        "rejected" => [VerificationStatus.Rejected],
        _ => null,
    };
}
