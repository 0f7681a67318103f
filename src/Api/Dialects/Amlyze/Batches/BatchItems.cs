using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Dialects.Amlyze.Batches;

/// <summary>Elements of a batch to items of the house. One that cannot be read is an item too, with that as its defect.</summary>
internal static class BatchItems
{
    // About what a real customer has: it weighs its bytes. Lists of empty objects take far more memory than bytes; their commas tell.
    private const long BytesPerComma = 40;

    private static readonly CustomerDraft Nothing = new();

    /// <summary>The items of a body, as they arrive; one more than allowed ends the stream with 413.</summary>
    public static async IAsyncEnumerable<BatchItem> From(
        PipeReader source, AmlyzeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var element in new BatchReader(source, options.MaxBodyBytes).Elements(cancellationToken))
        {
            yield return element.Position <= options.MaxBatchItems
                ? Read(element, options)
                : throw new BadHttpRequestException($"A batch has at most {options.MaxBatchItems} customers.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>One element.</summary>
    public static BatchItem Read(Element element, AmlyzeOptions options)
    {
        try
        {
            var json = element.Json ?? throw AmlyzeBodies.Reject($"a customer is larger than {options.MaxBodyBytes} bytes");
            var wire = (CustomerRequest)AmlyzeBodies.Read(json, typeof(CustomerRequest), options.UnknownNames);
            return AmlyzeReader.BatchItem(wire) with { Position = element.Position, Size = Weight(json.Span) };
        }
        catch (InvalidInput rejection)
        {
            return new(Nothing, Updates: false) { Unreadable = rejection.Findings, Position = element.Position };
        }
    }

    private static long Weight(ReadOnlySpan<byte> json) => Math.Max(json.Length, BytesPerComma * json.Count((byte)','));
}
