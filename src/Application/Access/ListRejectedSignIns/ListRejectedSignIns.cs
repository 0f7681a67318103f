using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;

namespace Onboarding.Application.Access.ListRejectedSignIns;

/// <summary>
/// Lists rejected sign-ins in the order of time: those of the caller's account. Administrators of the installation see those of every account.
/// </summary>
public sealed record ListRejectedSignIns : IQuery<Page<RejectedSignInItem>>, IPaged
{
    /// <summary>Lists only sign-ins with exactly this client id.</summary>
    public string? User { get; init; }

    /// <summary>Lists only sign-ins from exactly this address.</summary>
    public string? Address { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>The rejected sign-ins of one id from one address for one reason in one minute, as one instance counted them.</summary>
public sealed record RejectedSignInItem
{
    /// <summary>The number, by which the list is ordered.</summary>
    public long Number { get; init; }

    /// <summary>The account of the client with this id; empty if there is no such client.</summary>
    public string Account { get; init; } = "";

    /// <summary>The client id as it was sent; <c>unknown</c> if none could be read; <c>others</c> for the ids that a day had too many of.</summary>
    public string User { get; init; } = "";

    /// <summary>The address that the requests came from; empty in a row of <c>others</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>
    /// The reason, such as wrong_secret, unknown_client, expired_key, address_not_allowed, invalid_token, or locked_out after several failures.
    /// </summary>
    public string Code { get; init; } = "";

    /// <summary>The number of attempts.</summary>
    public long Count { get; init; }

    /// <summary>The time of the first attempt.</summary>
    public DateTimeOffset First { get; init; }

    /// <summary>The time of the last attempt.</summary>
    public DateTimeOffset Last { get; init; }

    internal static RejectedSignInItem Of(RejectedSignIn row) => new()
    {
        Number = row.Number,
        Account = row.Account.Value,
        User = row.User,
        Address = row.Address,
        Code = row.Code,
        Count = row.Count,
        First = row.First,
        Last = row.Last,
    };
}

internal sealed class ListRejectedSignInsValidator : AbstractValidator<ListRejectedSignIns>
{
    public ListRejectedSignInsValidator() => this.ValidatePaging();
}

internal sealed class ListRejectedSignInsHandler(IRejectedSignInReads reads, ICurrentCaller caller)
    : IRequestHandler<ListRejectedSignIns, Page<RejectedSignInItem>>
{
    public async Task<Page<RejectedSignInItem>> Handle(ListRejectedSignIns request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), request, cancellationToken);
        return Page<RejectedSignInItem>.Of(rows, request.LimitOrDefault(), RejectedSignInItem.Of, row => row.Number);
    }
}
