using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.DefineList;

/// <summary>
/// Defines a list, or changes its definition. Rejected with all defects of the definition, and as list_retired, list_of_installation,
/// list_key_taken or list_of_other_account. A new list belongs to the installation if an administrator of the installation defines it, else to the
/// caller's account.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="Definition">The definition; what it leaves out gets its default.</param>
/// <param name="Account">The account that a new list belongs to, if an administrator of the installation names one. A list that exists must belong
/// to it already.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record DefineList(string Key, ListDefinition Definition, string? Account = null) : ICommand<DefinedList>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Key;
}

/// <summary>The result of defining a list.</summary>
/// <param name="IsNew">Whether the list is new.</param>
/// <param name="List">The list as it is now.</param>
public sealed record DefinedList(bool IsNew, ScreeningListItem List);

internal sealed class DefineListRules(IListReader reader, AllowedSources sources) : IRules<DefineList>
{
    public IReadOnlyList<Finding> Findings(DefineList request) => ScreeningList.Findings(request.Key, request.Definition, reader.Formats, sources);
}

internal sealed class DefineListHandler(
    IScreeningLists lists, IListReader reader, AllowedSources sources, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence,
    TimeProvider clock)
    : IRequestHandler<DefineList, DefinedList>
{
    public async Task<DefinedList> Handle(DefineList request, CancellationToken cancellationToken)
    {
        if (await lists.Find(request.Key, cancellationToken) is { } known)
        {
            if (!caller.Sees(known))
            {
                throw new RuleBroken(ScreeningListErrors.KeyTaken, "");
            }

            if (known.Account == AccountId.None && !caller.SeesEveryAccount)
            {
                throw new RuleBroken(ScreeningListErrors.OfInstallation, "");
            }

            if (request.Account is { } expected && known.Account != new AccountId(expected))
            {
                throw new RuleBroken([Finding.Of(
                    ScreeningListErrors.OtherAccount,
                    "",
                    known.Account == AccountId.None ? "the installation" : $"the account {known.Account.Value}")]);
            }

            trail.SetOwner(known);
            known.Change(request.Definition, reader.Formats, sources, sequence.Next());
            return new(IsNew: false, ScreeningListItem.Of(known, clock.GetUtcNow()));
        }

        var account = !caller.SeesEveryAccount ? caller.Account : request.Account is { } named ? new AccountId(named) : AccountId.None;
        var list = ScreeningList.Register(account, request.Key, request.Definition, reader.Formats, sources, sequence.Next());
        trail.SetOwner(list);
        lists.Add(list);
        return new(IsNew: true, ScreeningListItem.Of(list, clock.GetUtcNow()));
    }
}
