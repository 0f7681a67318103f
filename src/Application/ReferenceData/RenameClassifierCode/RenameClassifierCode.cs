using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData.RenameClassifierCode;

/// <summary>Renames a code, in use or retired. Rejected as invalid_name. Throws <see cref="NotFound"/> for an unknown classifier or code.</summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code; it never changes.</param>
/// <param name="Name">The new display name.</param>
[ChangesData(DataScope.Installation)]
public sealed record RenameClassifierCode(string Classifier, string Code, string? Name) : ICommand<ClassifierCodeItem>, IClassifierCodeCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => this.AuditReference();
}

internal sealed class RenameClassifierCodeValidator : AbstractValidator<RenameClassifierCode>
{
    public RenameClassifierCodeValidator() => RuleFor(command => command.Name).Must(ClassifierCode.IsName)
        .WithErrorCode(ClassifierErrors.InvalidName.Code).WithMessage(ClassifierErrors.InvalidName.Message);
}

// An unknown code is reported as not found, even if the sent name is invalid too.
internal sealed class RenameClassifierCodeDatabaseRules(IClassifierCodes codes) : IDatabaseRules<RenameClassifierCode>
{
    public async Task<IReadOnlyList<Finding>> Findings(RenameClassifierCode request, CancellationToken cancellationToken)
    {
        await codes.Require(request, cancellationToken);
        return [];
    }
}

internal sealed class RenameClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence, Precondition precondition)
    : IRequestHandler<RenameClassifierCode, ClassifierCodeItem>
{
    public async Task<ClassifierCodeItem> Handle(RenameClassifierCode request, CancellationToken cancellationToken)
    {
        var code = await codes.Require(request, cancellationToken);
        precondition.Check(ClassifierCodeItem.Of(code).Tag);
        code.Rename(request.Name!, sequence.Next());
        return ClassifierCodeItem.Of(code);
    }
}
