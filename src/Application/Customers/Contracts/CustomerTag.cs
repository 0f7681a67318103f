using System.Globalization;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The entity tag of a customer, equal in every dialect: the version, and a hash of what assessments, reviews and screenings change without making a
/// version.
/// </summary>
internal static class CustomerTag
{
    /// <summary>Returns the tag of a customer.</summary>
    public static string Of(Customer customer) => Later(customer).Value;

    /// <summary>Returns the tag of a customer as it is now. It is computed when it is read first: not every response has a tag.</summary>
    public static Lazy<string> Later(Customer customer)
    {
        var (version, status, reviewedAt, screening) =
            (customer.Version, customer.Status, customer.VerificationReviewedAt, customer.Screening);
        var (riskLevel, reached) = (customer.RiskLevel, customer.VerificationStatus);
        return new(() => Of(
            version,
            riskLevel is { } level ? Codes<RiskLevel>.Of(level) : null,
            Codes<CustomerStatus>.Of(status),
            reached is { } verification ? Codes<VerificationStatus>.Of(verification) : null,
            reviewedAt,
            screening.ToString()));
    }

    /// <summary>Returns the tag of a customer that was read as a row.</summary>
    public static string Of(StoredCustomer customer) =>
        Of(
            customer.Version, customer.RiskLevel, customer.Status, customer.VerificationStatus, customer.VerificationReviewedAt, customer.Screening);

    private static string Of(int version, string? level, string status, string? verification, DateTimeOffset? reviewedAt, string screening) =>
        $"{Tags.Of(version)}-"
        + Tags.OfContent(string.Create(CultureInfo.InvariantCulture, $"{level} {status} {verification} {reviewedAt?.UtcTicks} {screening}"));
}
