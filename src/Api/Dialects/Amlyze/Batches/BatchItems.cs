using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>Maps the elements of a batch to batch items. An element that cannot be read becomes an item with that defect.</summary>
internal static class BatchItems
{
    // About the ratio of a real customer, whose weight is its size. Lists of empty objects take far more memory than bytes; the number of commas
    // shows it.
    private const long BytesPerComma = 40;

    private const string Import = "IMPORT";

    private static readonly CustomerDraft EmptyDraft = new();

    /// <summary>
    /// Reads the items of a body as they arrive. Throws <see cref="BadHttpRequestException"/> with status 413 after the maximum number of items.
    /// </summary>
    public static async IAsyncEnumerable<BatchItem> From(
        PipeReader source, AmlyzeOptions options, AmlyzeProfile profile, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var element in new BatchReader(source, options.MaxBodyBytes).Elements(cancellationToken))
        {
            yield return element.Position <= options.MaxBatchItems
                ? Read(element, options, profile, profile.ShowsWarnings)
                : throw new BadHttpRequestException($"A batch has at most {options.MaxBatchItems} customers.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>Maps one element to an item.</summary>
    /// <param name="element">The element.</param>
    /// <param name="options">The limits, and the policy for unknown names.</param>
    /// <param name="profile">The profile of the client.</param>
    /// <param name="showsWarnings">Whether the names that are ignored are looked for.</param>
    public static BatchItem Read(Element element, AmlyzeOptions options, AmlyzeProfile profile, bool showsWarnings)
    {
        try
        {
            var json = element.Json ?? throw AmlyzeBodies.Reject(element.Defect ?? $"a customer is larger than {options.MaxBodyBytes} bytes");
            var wire = (CustomerRequest)AmlyzeBodies.Read(json, typeof(CustomerRequest), options.UnknownNames);
            var item = AmlyzeReader.BatchItem(wire, profile);
            return item with
            {
                Ignored = showsWarnings ? [.. IgnoredIn(json, wire, item.Draft.Form)] : [],
                Position = element.Position,
                Size = Weight(json.Span),
            };
        }
        catch (InvalidInput rejection)
        {
            return new(EmptyDraft, Updates: false) { Unreadable = rejection.Findings, Position = element.Position };
        }
    }

    // A batch always imports, whatever source is sent.
    private static IEnumerable<Finding> IgnoredIn(ReadOnlyMemory<byte> json, CustomerRequest wire, CustomerForm form) =>
    [
        .. IgnoredNames.Of(json.Span, AmlyzeWireContext.Default.CustomerRequest).Warnings(form),
        .. TextRules.IsBlank(wire.SourceOfRiskLevel) || wire.SourceOfRiskLevel == Import
            ? Array.Empty<Finding>() : [Finding.Of(CustomerWarnings.IgnoredName, "/sourceOfRiskLevel", "sourceOfRiskLevel")],
    ];

    private static long Weight(ReadOnlySpan<byte> json) => Math.Max(json.Length, BytesPerComma * json.Count((byte)','));
}
