using System.Globalization;
using System.Reflection;
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

    // The changes of the profile's members, which have the same names.
    private static readonly (PropertyInfo Change, PropertyInfo Member)[] Members =
    [
        .. from change in typeof(CustomerPatch).GetProperties()
           where change.PropertyType.IsAssignableTo(typeof(IChange))
           let member = typeof(CustomerProfileDraft).GetProperty(change.Name)
           where member is not null
           select (change, member!),
    ];

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
            Addresses = Addresses.Aggregate(now.Addresses, ReplaceOfSameType),
            Documents = Append(
                now.Documents,
                [.. Documents.Select(document => document.EntityType is null ? document with { EntityType = draft.EntityType } : document)]),
            RelatedEntities = Append(now.RelatedEntities, RelatedEntities),
            Questionnaire = Questionnaire.ApplyTo(now.Questionnaire),
        };
        foreach (var (change, member) in Members)
        {
            if (change.GetValue(this) is IChange { IsSpecified: true } specified)
            {
                member.SetValue(after, specified.Value);
            }
        }

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
