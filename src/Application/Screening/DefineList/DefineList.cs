using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.DefineList;

/// <summary>Defines a list, or changes its definition. Rejected with all defects of the definition, and as list_retired.</summary>
/// <param name="Key">The key.</param>
/// <param name="Definition">The definition; what it leaves out gets its default.</param>
[ChangesData(DataScope.Installation)]
public sealed record DefineList(string Key, ListDefinition Definition) : ICommand<DefinedList>
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

internal sealed class DefineListHandler(IScreeningLists lists, IListReader reader, AllowedSources sources, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<DefineList, DefinedList>
{
    public async Task<DefinedList> Handle(DefineList request, CancellationToken cancellationToken)
    {
        if (await lists.Find(request.Key, cancellationToken) is { } known)
        {
            known.Change(request.Definition, reader.Formats, sources, sequence.Next());
            return new(IsNew: false, ScreeningListItem.Of(known, clock.GetUtcNow()));
        }

        var list = ScreeningList.Register(request.Key, request.Definition, reader.Formats, sources, sequence.Next());
        lists.Add(list);
        return new(IsNew: true, ScreeningListItem.Of(list, clock.GetUtcNow()));
    }
}
