using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.ImportClassifierCodes;

/// <summary>
/// Adds the codes of a file to a classifier, gives known codes their names in the file, and reinstates retired ones. Other codes do not change.
/// Rejected as invalid_code or invalid_name with the position of each defective code. Throws <see cref="NotFound"/> for an unknown classifier.
/// </summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Codes">The codes; of repeated ones the last counts.</param>
[ChangesData(DataScope.Installation)]
public sealed record ImportClassifierCodes(string Classifier, IReadOnlyList<CodeEntry> Codes) : ICommand<ImportedClassifierCodes>
{
    /// <summary>The greatest number of codes of one command. No published list of occupations or industries is as long.</summary>
    public const int MaxCodes = 20_000;

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Classifier;
}

/// <summary>The result of an import.</summary>
/// <param name="Added">The number of new codes.</param>
/// <param name="Renamed">The number of codes with a new name.</param>
/// <param name="Reinstated">The number of codes that were retired.</param>
/// <param name="Unchanged">The number of codes that the classifier had before, with the same name.</param>
public sealed record ImportedClassifierCodes(int Added, int Renamed, int Reinstated, int Unchanged);

internal sealed class ImportClassifierCodesValidator : AbstractValidator<ImportClassifierCodes>
{
    public ImportClassifierCodesValidator()
    {
        RuleFor(command => command.Codes).Must(codes => codes.Count is > 0 and <= ImportClassifierCodes.MaxCodes)
            .WithErrorCode(ClassifierErrors.InvalidFile.Code).WithMessage(ClassifierErrors.InvalidFile.Message);
        RuleForEach(command => command.Codes).ChildRules(code =>
        {
            code.RuleFor(one => one.Code).Must(ClassifierCode.IsCode)
                .WithErrorCode(ClassifierErrors.InvalidCode.Code).WithMessage(ClassifierErrors.InvalidCode.Message);
            code.RuleFor(one => one.Name).Must(ClassifierCode.IsName)
                .WithErrorCode(ClassifierErrors.InvalidName.Code).WithMessage(ClassifierErrors.InvalidName.Message);
        });
    }
}

internal sealed class ImportClassifierCodesHandler(IClassifierCodes codes, ISequenceGenerator sequence)
    : IRequestHandler<ImportClassifierCodes, ImportedClassifierCodes>
{
    public async Task<ImportedClassifierCodes> Handle(ImportClassifierCodes request, CancellationToken cancellationToken)
    {
        var classifier = request.Classifier.RequireClassifier();
        var known = (await codes.All(classifier, cancellationToken)).ToDictionary(one => one.Code, StringComparer.Ordinal);
        var (added, renamed, reinstated, unchanged) = (0, 0, 0, 0);
        foreach (var (code, name) in request.Codes.GroupBy(one => one.Code, StringComparer.Ordinal).Select(same => same.Last()))
        {
            switch (known.GetValueOrDefault(code))
            {
                case null:
                    codes.Add(ClassifierCode.Register(classifier, code, name, sequence.Next()));
                    added++;
                    break;
                case { RetiredAt: not null } retired:
                    retired.Reinstate(name, sequence.Next());
                    reinstated++;
                    break;
                case var one when one.Name != name:
                    one.Rename(name, sequence.Next());
                    renamed++;
                    break;
                default:
                    unchanged++;
                    break;
            }
        }

        return new(added, renamed, reinstated, unchanged);
    }
}
