using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>Determines what a customer's verification still needs.</summary>
internal static class KycRequirements
{
    /// <summary>
    /// Returns the fields: before the first submission those that it must have, after it those of the newest page that were not stated.
    /// </summary>
    public static IEnumerable<string> Due(CustomerView customer) => customer.VerificationStatus switch
    {
        null => KycFields.RequirementsDue(customer.EntityType),
        VerificationStatus.Approved => [],
        _ => KycDue.Of(customer.EntityType, customer.Profile),
    };
}
