using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>The application of a patch.</summary>
public sealed partial record CustomerPatch
{
    private static readonly string AddedDocumentPath = $"/{CustomerErrors.Document.Path}/-";

    /// <summary>Returns the draft after the patch. Throws <see cref="InvalidInput"/> if the patch is only for the other entity type.</summary>
    /// <param name="now">The draft before the patch.</param>
    public CustomerDraft ApplyTo(CustomerDraft now)
    {
        if (OnlyFor is { } only && now.EntityType != only)
        {
            throw new InvalidInput([Finding.Of(CustomerErrors.EntityTypeChanged, "/entityType")]);
        }

        return now with
        {
            EntityType = EntityType.ApplyTo(now.EntityType),
            ExternalId = ExternalId.ApplyTo(now.ExternalId),
            CommunicationNumber = CommunicationNumber ?? now.CommunicationNumber,
            Category = now.Category ?? Category,
            Profile = ApplyTo(now.Profile, now),
            Unreadable = Unreadable.Count == 0
                ? Unreadable
                : [.. Unreadable.Select(pointer => ResolvePosition(pointer, now.Profile.Documents?.Count ?? 0))],
            ChangedPaths = ChangedPaths,
        };
    }

    private CustomerProfileDraft ApplyTo(CustomerProfileDraft now, CustomerDraft draft)
    {
        var after = now with
        {
            FullName = FullName.ApplyTo(now.FullName),
            FirstName = FirstName.ApplyTo(now.FirstName),
            MiddleName = MiddleName.ApplyTo(now.MiddleName),
            LastName = LastName.ApplyTo(now.LastName),
            Title = Title.ApplyTo(now.Title),
            TradingName = TradingName.ApplyTo(now.TradingName),
            NationalCode = NationalCode.ApplyTo(now.NationalCode),
            BirthDate = BirthDate.ApplyTo(now.BirthDate),
            BirthCountry = BirthCountry.ApplyTo(now.BirthCountry),
            CitizenshipCountry = CitizenshipCountry.ApplyTo(now.CitizenshipCountry),
            PermanentResidenceCountry = PermanentResidenceCountry.ApplyTo(now.PermanentResidenceCountry),
            RegistrationCountry = RegistrationCountry.ApplyTo(now.RegistrationCountry),
            EstablishmentDate = EstablishmentDate.ApplyTo(now.EstablishmentDate),
            IsPEP = IsPEP.ApplyTo(now.IsPEP),
            IsSanctioned = IsSanctioned.ApplyTo(now.IsSanctioned),
            IsInAdverseMedia = IsInAdverseMedia.ApplyTo(now.IsInAdverseMedia),
            IsInInternalList = IsInInternalList.ApplyTo(now.IsInInternalList),
            Email = Email.ApplyTo(now.Email),
            Phone = Phone.ApplyTo(now.Phone),
            StatedCountry = StatedCountry.ApplyTo(now.StatedCountry),
            Verification = Verification.ApplyTo(now.Verification),
            Addresses = Addresses.Aggregate(now.Addresses, ReplaceOfSameType),
            Documents = Append(
                now.Documents,
                [.. Documents.Select(document => document.EntityType is null ? document with { EntityType = draft.EntityType } : document)]),
            RelatedEntities = Append(now.RelatedEntities, RelatedEntities),
            Questionnaire = Questionnaire.ApplyTo(now.Questionnaire),
        };
        after = Extension is null ? after : PatchExtension(after, draft.Form);
        return ClearsFullName && after is ({ FirstName: not null, LastName: not null } or { Title: not null })
            ? after with { FullName = null }
            : after;
    }

    private CustomerProfileDraft PatchExtension(CustomerProfileDraft now, CustomerForm form)
    {
        var extension = form.Extension ?? throw new InvalidOperationException($"The form {form} has no extension.");
        JsonElement? after = now.Extensions is { } all && all.TryGetValue(extension.Dialect.Value, out var before)
            ? extension.Normalize(Extension!.ApplyTo(before))
            : Extension!.Data.GetPropertyCount() > 0 ? Extension.Data : null;
        return now.WithExtension(extension.Dialect, after);
    }

    private static IReadOnlyList<AddressDraft> ReplaceOfSameType(IReadOnlyList<AddressDraft>? now, AddressDraft added) =>
        [.. (now ?? []).Where(address => address.AddressType != added.AddressType), added];

    private static IReadOnlyList<DocumentDraft>? Append(IReadOnlyList<DocumentDraft>? now, IReadOnlyList<DocumentDraft> added) =>
        added.Count == 0 ? now
        : added.Any(
            one => one.Origin == DocumentOrigin.Verification) ? [.. (now ?? []).Where(one => one.Origin != DocumentOrigin.Verification), .. added]
        : [.. now ?? [], .. added];

    private static IReadOnlyList<RelatedEntityDraft>? Append(IReadOnlyList<RelatedEntityDraft>? now, IReadOnlyList<RelatedEntityDraft> added) =>
        added.Count == 0 ? now
        : added.Any(one => one.Origin == EntityOrigin.Verification) ? [.. (now ?? []).Where(one => one.Origin != EntityOrigin.Verification), .. added]
        : [.. now ?? [], .. added];

    private static string ResolvePosition(string pointer, int position) => pointer.StartsWith(AddedDocumentPath, StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"{AddedDocumentPath[..^1]}{position}{pointer[AddedDocumentPath.Length..]}")
        : pointer;
}
