using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>Where a customer stands, in the words of the contract of payment companies (yativo.md, Customer object 2026), whichever dialect made it.</summary>
public static class YativoTerms
{
    /// <summary>individual or business (Y9).</summary>
    public static string TypeOf(EntityType type) => type == EntityType.Organization ? "business" : "individual";

    /// <summary>active or inactive.</summary>
    public static string StatusOf(CustomerStatus status) => status is CustomerStatus.Pending or CustomerStatus.Active ? "active" : "inactive";

    /// <summary>The status of verification as customers show it: not_started, pending, approved or rejected; its own call tells the stages apart.</summary>
    public static string KycStatusOf(VerificationStatus? status) => status switch
    {
        null => "not_started",
        VerificationStatus.Approved => "approved",
        VerificationStatus.Rejected => "rejected",
        _ => "pending",
    };
}
