using System.Reflection;
using Onboarding.IntegrationTests.Common;
using Xunit.v3;

[assembly: SkippedWithoutServer]

namespace Onboarding.IntegrationTests.Common;

/// <summary>Skips, visibly and before it begins, each test of a class that runs on SQL Server, where there is no server.</summary>
/// <remarks>Not in the fixture: a test that expects a failure would take the skip for it.</remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SkippedWithoutServerAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test.TestMethod.TestClass.ClassFixtureTypes.Contains(typeof(SqlServerDatabase)) && SqlServerDatabase.SkipReason is { } reason)
        {
            Assert.Skip(reason);
        }
    }
}
