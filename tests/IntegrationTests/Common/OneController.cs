using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Onboarding.IntegrationTests.Common;

/// <summary>Adds one controller of the tests to the program, without the other controllers of the assembly.</summary>
internal sealed class OneController(Type type) : ApplicationPart, IApplicationPartTypeProvider
{
    public override string Name => type.Name;

    public IEnumerable<TypeInfo> Types => [type.GetTypeInfo()];
}
