using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Sections;

/// <summary>Where a customer stands, in the words of the contract of payment companies (contract.md, Customer object 2026), whichever dialect made it.</summary>
public static class YativoTerms
{
    /// <summary>individual or business (Y9).</summary>
    public static string TypeOf(Customer customer) => customer.EntityType == EntityType.Organization ? "business" : "individual";

    /// <summary>active or inactive.</summary>
    public static string StatusOf(Customer customer) => customer.Status is CustomerStatus.Pending or CustomerStatus.Active ? "active" : "inactive";

    /// <summary>The status of verification as customers show it: not_started, pending, approved or rejected; its own call tells the stages apart.</summary>
    public static string KycStatusOf(Customer customer) => customer.KycStatus switch
    {
        null => "not_started",
        KycStatus.Approved => "approved",
        KycStatus.Rejected => "rejected",
        _ => "pending",
    };
}
