using FluentValidation;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Application.Customers;

/// <summary>A command with a customer's data.</summary>
internal interface ICustomerCommand
{
    /// <summary>The input.</summary>
    CustomerDraft Draft { get; }
}

/// <summary>The rules that a command with a customer's data must satisfy before the rules of the data are checked.</summary>
internal static class CustomerEnvelope
{
    /// <summary>Requires a known form, and limits the list of screenings to <see cref="ListRules.MaxItems"/>.</summary>
    public static void AddEnvelopeRules<T>(this AbstractValidator<T> validator) where T : ICustomerCommand
    {
        validator.RuleFor(command => command.Draft.RequestedForm)
            .NotEqual(CustomerForm.None).OverridePropertyName("form").WithErrorCode(CustomerErrors.Invalid.Code).WithMessage("The form is unknown");
        validator.RuleFor(command => command.Draft.RequestedScreenings!.Count)
            .LessThanOrEqualTo(ListRules.MaxItems).When(command => command.Draft.RequestedScreenings is not null)
            .OverridePropertyName("initializeScreeningProcesses").WithErrorCode(CustomerErrors.ScreeningUndefined.Code)
                .WithMessage(ListErrors.TooMany.Message);
    }
}
