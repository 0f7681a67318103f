using FluentValidation;
using FluentValidation.Validators;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.UnitTests.Architecture;

/// <summary>The checks of a request before its handler runs (docs/adr/0019-mapping-and-validation.md).</summary>
public class ValidationTests
{
    private static readonly IServiceCollection Services = new ServiceCollection().AddApplication();
    private static readonly IServiceProvider Parts = new ServiceCollection().AddSingleton(new EventTypes([])).BuildServiceProvider();
    private static readonly Type[] Types = typeof(ApplicationModule).Assembly.GetTypes();

    public static TheoryData<Type> Validators =>
        [.. Types.Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IValidator)))];

    public static TheoryData<Type> Paged => [.. Types.Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IPaged)))];

    public static TheoryData<Type> StatingADraft => [.. Types.Where(type => IsCommand(type) && type.GetProperties().Any(property => IsDraft(property.PropertyType)))];

    [Theory, MemberData(nameof(Validators))]
    public void A_validator_checks_more_than_presence(Type validator)
    {
        var checks = Make(validator).CreateDescriptor().Rules.SelectMany(rule => rule.Components).Select(part => part.Validator);

        checks.Should().Contain(check => !(check is INotNullValidator || check is INotEmptyValidator));
    }

    [Theory, MemberData(nameof(Paged))]
    public void A_paged_query_rejects_an_invalid_page(Type query)
    {
        var validators = Services.Where(service => service.ServiceType == typeof(IValidator<>).MakeGenericType(query)).ToList();

        Make(validators.Should().ContainSingle().Which.ImplementationType!).CreateDescriptor().Rules.Select(rule => rule.PropertyName).Should().Contain([nameof(IPaged.Limit), nameof(IPaged.After)]);
    }

    [Theory, MemberData(nameof(StatingADraft))]
    public void A_command_with_a_draft_is_checked_by_the_rules_of_the_domain(Type command) =>
        Services.Should().Contain(service => service.ServiceType == typeof(IRules<>).MakeGenericType(command));

    private static IValidator Make(Type validator) => (IValidator)ActivatorUtilities.CreateInstance(Parts, validator);

    private static bool IsCommand(Type type) => !type.IsAbstract && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>));

    // A draft is a type of the domain that reports its own defects.
    private static bool IsDraft(Type type) => type.Namespace?.StartsWith("Onboarding.Domain", StringComparison.Ordinal) == true
        && type.GetMethods().Any(method => method.Name == "Findings" && method.ReturnType.IsAssignableTo(typeof(IEnumerable<Finding>)));
}
