using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Determines what a customer's verification still needs.</summary>
internal static class KycRequirements
{
    private static readonly string[] OfBusiness = ["pep_status", "third_party_msb_payments", "documents"];

    /// <summary>
    /// Returns the fields: before the first submission those that it must have, after it those of the newest page that were not stated.
    /// </summary>
    public static IEnumerable<string> Due(CustomerView customer) => customer.VerificationStatus switch
    {
        null => KycFields.RequirementsDue(customer.EntityType),
        VerificationStatus.Approved => [],
        _ when customer.EntityType == EntityType.Organization => OfBusiness.Where(
            name => customer.Profile.Verification?.Answers?.ContainsKey(name) != true),
        _ => [],
    };
}
