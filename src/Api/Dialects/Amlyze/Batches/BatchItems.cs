using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>Maps the elements of a batch to batch items. An element that cannot be read becomes an item with that defect.</summary>
internal static class BatchItems
{
    // About the ratio of a real customer, whose weight is its size. Lists of empty objects take far more memory than bytes; the number of commas shows it.
    private const long BytesPerComma = 40;

    private static readonly CustomerDraft EmptyDraft = new();

    /// <summary>Reads the items of a body as they arrive. Throws <see cref="BadHttpRequestException"/> with status 413 after the maximum number of items.</summary>
    public static async IAsyncEnumerable<BatchItem> From(
        PipeReader source, AmlyzeOptions options, AmlyzeProfile profile, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var element in new BatchReader(source, options.MaxBodyBytes).Elements(cancellationToken))
        {
            yield return element.Position <= options.MaxBatchItems
                ? Read(element, options, profile)
                : throw new BadHttpRequestException($"A batch has at most {options.MaxBatchItems} customers.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>Maps one element to an item.</summary>
    public static BatchItem Read(Element element, AmlyzeOptions options, AmlyzeProfile profile)
    {
        try
        {
            var json = element.Json ?? throw AmlyzeBodies.Reject($"a customer is larger than {options.MaxBodyBytes} bytes");
            var wire = (CustomerRequest)AmlyzeBodies.Read(json, typeof(CustomerRequest), options.UnknownNames);
            return AmlyzeReader.BatchItem(wire, profile) with { Position = element.Position, Size = Weight(json.Span) };
        }
        catch (InvalidInput rejection)
        {
            return new(EmptyDraft, Updates: false) { Unreadable = rejection.Findings, Position = element.Position };
        }
    }

    private static long Weight(ReadOnlySpan<byte> json) => Math.Max(json.Length, BytesPerComma * json.Count((byte)','));
}
