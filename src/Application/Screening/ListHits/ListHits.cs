using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.ListHits;

/// <summary>
/// Lists hits, the strongest evidence first: those that wait for a person (OPEN and PROPOSED) unless the query has a state. Filters are combined with
/// AND.
/// </summary>
public sealed record ListHits : IQuery<Page<HitItem>>, IReadsPersonalData<Page<HitItem>>
{
    /// <summary>The state, or ALL.</summary>
    public string? State { get; init; }

    /// <summary>The process.</summary>
    [TextOf(typeof(ScreeningProcess))]
    public string? Process { get; init; }

    /// <summary>The key of the list.</summary>
    public string? List { get; init; }

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The previous page's <c>next</c>.</summary>
    public string? After { get; init; }

    /// <summary>The greatest number of entries, 1 to 200; 50 by default.</summary>
    public int? Limit { get; init; }

    /// <summary>Returns the place in the queue after which the page begins; null for the first page.</summary>
    public QueuePlace? Place => QueuePlace.Read(After);
}

/// <summary>A place in the queue.</summary>
/// <param name="Evidence">The strength of the evidence.</param>
/// <param name="Number">The number of the hit.</param>
public sealed record QueuePlace(int Evidence, long Number)
{
    /// <summary>Reads a place; null for any other text.</summary>
    public static QueuePlace? Read(string? text) =>
        text?.Split('-') is [var evidence, var number]
            && int.TryParse(evidence, NumberStyles.None, CultureInfo.InvariantCulture, out var strength)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(strength, value)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Evidence}-{Number}");
}

/// <summary>Validates the filters.</summary>
public sealed class ListHitsValidator : AbstractValidator<ListHits>
{
    /// <summary>The value of state that selects every state.</summary>
    public const string All = "ALL";

    /// <summary>Creates the validator.</summary>
    public ListHitsValidator()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, Paging.MaxLimit)
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"limit must be a number from 1 to {Paging.MaxLimit}");
        RuleFor(query => query.After).Must(after => after is null || QueuePlace.Read(after) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("after must be the value that the previous page returned as next");
        RuleFor(query => query.State).Must(text => text is null or All || Codes<HitState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"state must be {All} or one of {string.Join(", ", Codes<HitState>.All)}");
        RuleFor(query => query.Process).Must(text => text is null || Codes<ScreeningProcess>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"process must be one of {string.Join(", ", Codes<ScreeningProcess>.All)}");
    }
}

internal sealed class ListHitsHandler(IScreeningReads reads, ICurrentCaller caller) : IRequestHandler<ListHits, Page<HitItem>>
{
    public async Task<Page<HitItem>> Handle(ListHits request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? Paging.DefaultLimit;
        var hits = await reads.Hits(caller.VisibleAccount(), request, cancellationToken);
        var next = hits.Count > limit ? new QueuePlace(hits[limit - 1].Evidence, hits[limit - 1].Number).ToString() : null;
        return new([.. hits.Take(limit).Select(HitItem.Of)], next);
    }
}
