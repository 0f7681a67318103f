using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// Maps a customer of any dialect to the response. Values that the customer does not have are omitted. The response has no data of identity documents
/// (Y2): except for customer_id, no member name begins like those of the document fields.
/// </summary>
internal static class YativoCustomer
{
    /// <summary>Returns the customer object.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="members">The members that the documented version has.</param>
    public static CustomerBody Of(CustomerView customer, YativoMembers members) => YativoSectionMapping.Write(customer, members, new()
    {
        Id = customer.Id.Value,
        Name = customer.Name,
        Email = customer.Profile.Email ?? Contact(customer, ContactType.Email),
        Phone = customer.Profile.Phone ?? Contact(customer, ContactType.MobilePhone) ?? Contact(customer, ContactType.FixedPhone),
        Country = YativoSectionMapping.Alpha3(customer.Profile.StatedCountry ?? customer.Country),
        Type = members.HasFlag(YativoMembers.Type) ? YativoTerms.TypeOf(customer.EntityType) : null,
        Status = members.HasFlag(YativoMembers.Status) ? YativoTerms.StatusOf(customer.Status) : null,
        KycStatus = members.HasFlag(YativoMembers.KycStatus) ? YativoTerms.KycStatusOf(customer.VerificationStatus) : null,
        KycRejectReason = !members.HasFlag(YativoMembers.KycReview) ? default
            : customer.VerificationGround is { } ground ? (Field<string>)ground
            : new Field<string>(Field.Null),
        CreatedAt = members.HasFlag(YativoMembers.CreatedAt) ? YativoWriter.Time(customer.CreatedAt) : null,
        KycVerifiedDate = !members.HasFlag(YativoMembers.KycReview) ? default
            : customer is { VerificationStatus: VerificationStatus.Approved, VerificationReviewedAt: { } verified }
                ? (Field<string>)YativoWriter.Time(verified)
            : members.HasFlag(YativoMembers.KycDateAlways) ? new Field<string>(Field.Null)
            : default,
    });

    private static string? Contact(CustomerView customer, ContactType type) =>
        customer.Profile.Contacts?.FirstOrDefault(contact => contact.ContactType == type)?.ContactDetails;
}
