using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData.RenameClassifierCode;

/// <summary>Gives a code, live or retired, another name. Rejected with invalid_name; an unknown classifier or code is not found.</summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code; it never changes.</param>
/// <param name="Name">What people read from now on.</param>
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
        .WithErrorCode(ClassifierErrors.NameUnfit.Code).WithMessage(ClassifierErrors.NameUnfit.Says);
}

// What is not there is not found, whatever name was sent for it.
internal sealed class RenameClassifierCodeDatabaseRules(IClassifierCodes codes) : IDatabaseRules<RenameClassifierCode>
{
    public async Task<IReadOnlyList<Finding>> Findings(RenameClassifierCode request, CancellationToken cancellationToken)
    {
        await codes.Require(request, cancellationToken);
        return [];
    }
}

internal sealed class RenameClassifierCodeHandler(IClassifierCodes codes, ISequenceGenerator sequence) : IRequestHandler<RenameClassifierCode, ClassifierCodeItem>
{
    public async Task<ClassifierCodeItem> Handle(RenameClassifierCode request, CancellationToken cancellationToken)
    {
        var code = await codes.Require(request, cancellationToken);
        code.Rename(request.Name!, sequence.Next());
        return ClassifierCodeItem.Of(code);
    }
}
