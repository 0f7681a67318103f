using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>
/// Maps the type and the statuses of a customer of any dialect to the values of the Yativo contract (yativo.md, Customer object 2026).
/// </summary>
public static class YativoTerms
{
    /// <summary>Returns individual or business (Y9).</summary>
    public static string TypeOf(EntityType type) =>
        Codes<YativoCustomerType>.Of(type == EntityType.Organization ? YativoCustomerType.Business : YativoCustomerType.Individual);

    /// <summary>Returns active or inactive.</summary>
    public static string StatusOf(CustomerStatus status) => Codes<YativoCustomerStatus>.Of(
        status is CustomerStatus.Pending or CustomerStatus.Active ? YativoCustomerStatus.Active : YativoCustomerStatus.Inactive);

    /// <summary>
    /// Returns the verification status of the customer object: not_started, pending, approved or rejected. The call for the verification status
    /// distinguishes more stages.
    /// </summary>
    public static string KycStatusOf(VerificationStatus? status) => status switch
    {
        null => "not_started",
        VerificationStatus.Approved => "approved",
        VerificationStatus.Rejected => "rejected",
        _ => "pending",
    };
}
