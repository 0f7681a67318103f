using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.AddCaseNote;

/// <summary>Adds a note to a case, whatever its state. A note cannot be changed or removed.</summary>
/// <param name="Id">The case.</param>
/// <param name="Text">The text, 1 to 4,000 characters, without control characters other than line breaks and tabs.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record AddCaseNote(Guid Id, string? Text) : ICommand<CaseNoteItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class AddCaseNoteValidator : AbstractValidator<AddCaseNote>
{
    public AddCaseNoteValidator() => RuleFor(command => command.Text).Must(CommentText.IsReason)
        .WithErrorCode(AssessmentErrors.InvalidNote.Code).WithMessage(AssessmentErrors.InvalidNote.Message);
}

internal sealed class AddCaseNoteHandler(
    IAssessments assessments, ICaseNotes notes, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddCaseNote, CaseNoteItem>
{
    public async Task<CaseNoteItem> Handle(AddCaseNote request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        var note = CaseNote.Register(sequence.Next(), found, request.Text!, caller.ToActor(), clock.Now());
        notes.Add(note);
        return CaseNoteItem.Of(note);
    }
}
