using System.Reflection;
using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Architecture;

/// <summary>Every command declares whose data it changes.</summary>
public class DataScopeTests
{
    public static TheoryData<Type> Commands =>
    [
        .. typeof(ApplicationModule).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false }
            && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>))),
    ];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_declares_whose_data_it_changes(Type command)
    {
        var scope = command.GetCustomAttribute<ChangesDataAttribute>()?.Scope;

        scope.Should().NotBeNull();
        (scope == DataScope.Service).Should().Be(command.IsAssignableTo(typeof(IInternalCommand)), "the service alone sends these commands");
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_command_that_no_other_account_sees_does_not_look_beyond_its_own(Type command)
    {
        if (command.GetCustomAttribute<ChangesDataAttribute>()?.Scope is DataScope.OwnAccount)
        {
            var folder = command.Namespace!.Replace("Onboarding.", "src/", StringComparison.Ordinal).Replace('.', '/');
            Source.All.Where(source => source.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(source => source.Code)
                .Should().NotContain(code => code.Contains("VisibleAccount()", StringComparison.Ordinal) || code.Contains("SeesEveryAccount", StringComparison.Ordinal));
        }
    }
}
