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
/// A customer on the wire, whichever dialect made it; what is not known is left out. Of identity documents nothing is ever shown (Y2): no member is even
/// named like one of theirs, but for customer_id.
/// </summary>
internal static class YativoCustomer
{
    /// <summary>The customer as one object.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="members">Which members the documented version shows.</param>
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
        KycRejectReason = !members.HasFlag(YativoMembers.KycReview) ? default : customer.VerificationGround is { } ground ? (Field<string>)ground : new Field<string>(Field.Null),
        CreatedAt = members.HasFlag(YativoMembers.CreatedAt) ? YativoWriter.Time(customer.CreatedAt) : null,
        KycVerifiedDate = members.HasFlag(YativoMembers.KycReview) && customer is { VerificationStatus: VerificationStatus.Approved, VerificationReviewedAt: { } verified }
            ? YativoWriter.Time(verified)
            : null,
    };

    // What was submitted for verification is not shown here, so where something was the master's addresses stay unseen.
    private static AddressBody? AddressOf(CustomerView customer)
    {
        var section = customer.Profile.Yativo();
        return section?.Address is { } sent ? Sent(sent)
            : section?.Kyc is null && customer.Profile.Addresses is [{ } first, ..] ? Known(first)
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
