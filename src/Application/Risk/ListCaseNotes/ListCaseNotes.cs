using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.ListCaseNotes;

/// <summary>
/// Lists the notes on a case in the order of time. Throws <see cref="NotFound"/> if the caller may see no case with this id.
/// </summary>
/// <param name="Id">The case.</param>
public sealed record ListCaseNotes(Guid Id) : IQuery<Page<CaseNoteItem>>, IPaged, IReadsPersonalData<Page<CaseNoteItem>>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<Page<CaseNoteItem>>.SubjectOf(Page<CaseNoteItem> response) => response.Subject;

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListCaseNotesValidator : AbstractValidator<ListCaseNotes>
{
    public ListCaseNotesValidator() => this.ValidatePaging();
}

internal sealed class ListCaseNotesHandler(IAssessmentReads cases, ICaseNotes notes, ICurrentCaller caller)
    : IRequestHandler<ListCaseNotes, Page<CaseNoteItem>>
{
    public async Task<Page<CaseNoteItem>> Handle(ListCaseNotes request, CancellationToken cancellationToken)
    {
        var found = await cases.ById(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Case");
        var rows = await notes.Of(found.Id, request.AfterNumber(), request.LimitOrDefault() + 1, cancellationToken);
        return Page<CaseNoteItem>.Of(rows, request.LimitOrDefault(), CaseNoteItem.Of, row => row.Number) with
        {
            Subject = new(found.CustomerId, found.Account),
        };
    }
}
