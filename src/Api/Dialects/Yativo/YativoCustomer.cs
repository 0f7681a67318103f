using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.ReferenceData.Contracts;
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
    public static CustomerBody Of(CustomerView customer, YativoMembers members) => new()
    {
        Id = customer.Id.Value,
        Name = customer.Name,
        Email = customer.Profile.Email ?? Contact(customer, ContactType.Email),
        Phone = customer.Profile.Phone ?? Contact(customer, ContactType.MobilePhone) ?? Contact(customer, ContactType.FixedPhone),
        Country = Alpha3(customer.Profile.StatedCountry ?? customer.Country),
        Address = members.HasFlag(YativoMembers.Address) ? AddressOf(customer) : null,
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
    };

    // Responses have no verification data. After a submission the customer's addresses may be from it, so they are not shown.
    private static AddressBody? AddressOf(CustomerView customer)
    {
        var section = customer.Profile.Yativo();
        return section?.Address is { } sent ? Sent(sent)
            : customer.Profile.Verification is null && customer.Profile.Addresses is [{ } first, ..] ? Known(first)
            : null;
    }

    private static AddressBody Sent(YativoAddress address) => new()
    {
        City = address.City,
        State = address.State,
        Zipcode = address.Zipcode,
        Street = address.Street,
        Number = address.Number,
        Country = address.Country,
    };

    private static AddressBody Known(AddressData address) => new()
    {
        City = address.City,
        State = address.Region,
        Zipcode = address.ZipCode,
        Street = address.StreetAddress ?? address.AddressDetails,
        Country = Alpha3(address.Country),
    };

    private static string? Contact(CustomerView customer, ContactType type) =>
        customer.Profile.Contacts?.FirstOrDefault(contact => contact.ContactType == type)?.ContactDetails;

    private static string? Alpha3(string? alpha2) => alpha2 is null ? null : Countries.OfAlpha2(alpha2)?.Alpha3;
}
