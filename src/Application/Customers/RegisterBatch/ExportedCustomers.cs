using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.RegisterBatch;

/// <summary>
/// Reads customers as an export writes them (<see cref="CustomerJson"/>) into items of a batch, which registers them with the same data, level and
/// status. Identity, number, version and times are new ones. A customer that had no level yet and waits for an assessment is assessed again.
/// </summary>
public sealed class ExportedCustomers(ICustomerDocuments documents, IEnumerable<ICustomerExtension> extensions) : IScopedService
{
    /// <summary>A line is not a customer as an export writes it; {0} says why.</summary>
    public static readonly Rule Unreadable = Rule.Unpublished("400", "The record is not a customer as an export writes it: {0}");

    private static readonly CustomerDraft EmptyDraft = new();

    // Compiled field tables are kept for each form, so there is one for each kind and set of extensions.
    private static readonly ConcurrentDictionary<(string Extensions, CustomerKind Kind), CustomerForm> Forms = new();

    private static readonly FrozenSet<string> Columns =
        FrozenSet.ToFrozenSet(CustomerColumnList.All.Select(column => column.JsonName).Append("nextReviewAt"));

    private static readonly FrozenSet<string> Data = typeof(CustomerProfileDraft).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != nameof(CustomerData.Extensions)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        .ToFrozenSet();

    private readonly ICustomerExtension[] _extensions = [.. extensions.OrderBy(one => one.Dialect.Value, StringComparer.Ordinal)];

    /// <summary>Reads a customer. One that cannot be read is an item with that defect.</summary>
    /// <param name="json">A JSON object in UTF-8; null if it was too large.</param>
    /// <param name="position">Its line.</param>
    public BatchItem Read(ReadOnlyMemory<byte>? json, long position)
    {
        try
        {
            var text = json ?? throw Reject("it is too large");
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement : throw Reject("it is no JSON object");
            foreach (var member in root.EnumerateObject().Where(member => !IsKnown(member)))
            {
                throw Reject($"no data of a customer is named {member.Name}");
            }

            return new(Draft(root, documents.Read(text.Span)), Updates: false) { Position = position, Size = text.Length };
        }
        catch (JsonException failure)
        {
            return Defect(Reject(failure.Path is { } path ? $"the value at {path} cannot be read" : "it is not JSON"), position);
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            // A text that is not valid Unicode, and a value of another type.
            return Defect(Reject("a value cannot be read"), position);
        }
        catch (InvalidInput rejection)
        {
            return Defect(rejection, position);
        }
    }

    private static BatchItem Defect(InvalidInput rejection, long position) =>
        new(EmptyDraft, Updates: false) { Unreadable = rejection.Findings, Position = position };

    private bool IsKnown(JsonProperty member) => Columns.Contains(member.Name) || Data.Contains(member.Name)
        || (member.Value.ValueKind == JsonValueKind.Object && _extensions.Any(one => one.Dialect.Value == member.Name));

    private CustomerDraft Draft(JsonElement root, CustomerProfileDraft profile)
    {
        var (level, source, status) = (
            Code<RiskLevel>(root, "riskLevel"), Code<SourceOfRiskLevel>(root, "sourceOfRiskLevel"), Code<CustomerStatus>(root, "status"));
        var kind = Code<CustomerKind>(root, "standing") ?? throw Missing("standing");
        return new()
        {
            RequestedForm = Forms.GetOrAdd((string.Join(',', _extensions.Select(one => one.Dialect.Value)), kind), key => Form(key.Kind)),
            CommunicationNumber = Text(root, "communicationNumber"),
            Requester = Text(root, "changedBy") ?? throw Missing("changedBy"),
            ExternalId = Text(root, "externalId") ?? throw Missing("externalId"),
            EntityType = Code<EntityType>(root, "entityType") ?? throw Missing("entityType"),
            Category = Text(root, "category"),
            // A lead with a level was assessed, and cannot be an IMPORT.
            SourceOfRiskLevel = source is null || level is null ? source : kind == CustomerKind.Lead ? null : SourceOfRiskLevel.Import,
            RiskLevel = level,
            Status = status ?? throw Missing("status"),
            ClosingDate = root.TryGetProperty("closingDate", out var day) && day.ValueKind != JsonValueKind.Null
                ? DateOnly.ParseExact(day.GetString()!, "O", CultureInfo.InvariantCulture) : null,
            Profile = profile,
        };
    }

    private CustomerForm Form(CustomerKind kind) => new(
        "exported", DialectName.Core, FormPart.Of(CustomerFields.All).Limit(CustomerFields.LongNameMaxLength, "firstName", "lastName"))
    {
        Kind = kind,
        IsOfExport = true,
        AllowsAnyClosingDate = kind == CustomerKind.Simplified,
        Extension = new AllExtensions(_extensions),
    };

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static T? Code<T>(JsonElement root, string name) where T : struct, Enum =>
        Text(root, name) is not { } text ? null : Codes<T>.TryRead(text, out var code) ? code : throw Reject($"the value at $.{name} cannot be read");

    private static InvalidInput Missing(string name) => Reject($"{name} is missing");

    private static InvalidInput Reject(string reason) => new([Finding.Of(Unreadable, "", reason)]);

    // An exported customer can have the extension of every dialect.
    private sealed class AllExtensions(ICustomerExtension[] all) : ICustomerExtension
    {
        public DialectName Dialect => DialectName.Core;

        public Type DataType => typeof(object);

        public void Check(CustomerData profile, RuleContext rules, ValidationContext context)
        {
            foreach (var one in all.Where(one => profile.Extensions?.ContainsKey(one.Dialect.Value) == true))
            {
                one.Check(profile, rules, context);
            }
        }
    }
}
