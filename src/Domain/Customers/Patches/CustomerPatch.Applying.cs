using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>How a change is applied.</summary>
public sealed partial record CustomerPatch
{
    private static readonly string Added = $"/{CustomerErrors.Document.Path}/-";

    /// <summary>What is stated once the change is applied; <see cref="InvalidInput"/> if it is only for the other entity type.</summary>
    /// <param name="now">What is stated now.</param>
    public CustomerDraft Over(CustomerDraft now)
    {
        if (OnlyFor is { } only && now.EntityType != only)
        {
            throw new InvalidInput([Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")]);
        }

        return now with
        {
            EntityType = EntityType.Over(now.EntityType),
            ExternalId = ExternalId.Over(now.ExternalId),
            CommunicationNumber = CommunicationNumber ?? now.CommunicationNumber,
            Category = now.Category ?? Category,
            Profile = Over(now.Profile, now),
            Unreadable = Unreadable.Count == 0 ? Unreadable : [.. Unreadable.Select(pointer => Placed(pointer, now.Profile.Documents?.Count ?? 0))],
            Touched = Touched,
        };
    }

    private CustomerProfileDraft Over(CustomerProfileDraft now, CustomerDraft draft)
    {
        var after = now with
        {
            FullName = FullName.Over(now.FullName),
            FirstName = FirstName.Over(now.FirstName),
            MiddleName = MiddleName.Over(now.MiddleName),
            LastName = LastName.Over(now.LastName),
            Title = Title.Over(now.Title),
            TradingName = TradingName.Over(now.TradingName),
            NationalCode = NationalCode.Over(now.NationalCode),
            BirthDate = BirthDate.Over(now.BirthDate),
            BirthCountry = BirthCountry.Over(now.BirthCountry),
            CitizenshipCountry = CitizenshipCountry.Over(now.CitizenshipCountry),
            PermanentResidenceCountry = PermanentResidenceCountry.Over(now.PermanentResidenceCountry),
            RegistrationCountry = RegistrationCountry.Over(now.RegistrationCountry),
            EstablishmentDate = EstablishmentDate.Over(now.EstablishmentDate),
            IsPEP = IsPEP.Over(now.IsPEP),
            IsSanctioned = IsSanctioned.Over(now.IsSanctioned),
            IsInAdverseMedia = IsInAdverseMedia.Over(now.IsInAdverseMedia),
            IsInInternalList = IsInInternalList.Over(now.IsInInternalList),
            Email = Email.Over(now.Email),
            Phone = Phone.Over(now.Phone),
            StatedCountry = StatedCountry.Over(now.StatedCountry),
            Addresses = Addresses.Aggregate(now.Addresses, Replaced),
            Documents = Joined(now.Documents, [.. Documents.Select(document => document.EntityType is null ? document with { EntityType = draft.EntityType } : document)]),
            RelatedEntities = Joined(now.RelatedEntities, RelatedEntities),
            Questionnaire = Answers.Over(now.Questionnaire),
        };
        after = Extension is null ? after : Extended(after, draft.Form);
        return EndsFullName && after is ({ FirstName: not null, LastName: not null } or { Title: not null }) ? after with { FullName = null } : after;
    }

    private CustomerProfileDraft Extended(CustomerProfileDraft now, CustomerForm form)
    {
        var extension = form.Extension ?? throw new InvalidOperationException($"The form {form} has no extension.");
        JsonElement? after = now.Extensions is { } all && all.TryGetValue(extension.Dialect.Value, out var before)
            ? extension.Stored(Extension!.Over(before))
            : Extension!.Data.GetPropertyCount() > 0 ? Extension.Data : null;
        return now.WithExtension(extension.Dialect, after);
    }

    private static IReadOnlyList<AddressDraft> Replaced(IReadOnlyList<AddressDraft>? now, AddressDraft stated) =>
        [.. (now ?? []).Where(address => address.AddressType != stated.AddressType), stated];

    private static IReadOnlyList<DocumentDraft>? Joined(IReadOnlyList<DocumentDraft>? now, IReadOnlyList<DocumentDraft> stated) => stated.Count == 0 ? now
        : stated.Any(one => one.Origin == DocumentOrigin.Verification) ? [.. (now ?? []).Where(one => one.Origin != DocumentOrigin.Verification), .. stated]
        : [.. now ?? [], .. stated];

    private static IReadOnlyList<RelatedEntityDraft>? Joined(IReadOnlyList<RelatedEntityDraft>? now, IReadOnlyList<RelatedEntityDraft> stated) => stated.Count == 0 ? now
        : stated.Any(one => one.Origin == EntityOrigin.Verification) ? [.. (now ?? []).Where(one => one.Origin != EntityOrigin.Verification), .. stated]
        : [.. now ?? [], .. stated];

    private static string Placed(string pointer, int position) => pointer.StartsWith(Added, StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{Added[..^1]}{position}{pointer[Added.Length..]}")
        : pointer;
}
