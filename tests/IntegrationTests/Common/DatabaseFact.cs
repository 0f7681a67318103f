using Xunit.Abstractions;
using Xunit.Sdk;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A test of a class that runs once a provider; visibly skipped in the SQL Server class where no server is there.</summary>
[XunitTestCaseDiscoverer("Onboarding.IntegrationTests.Common.DatabaseFactDiscoverer", "Onboarding.IntegrationTests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>As <see cref="DatabaseFactAttribute"/>, with data.</summary>
[XunitTestCaseDiscoverer("Onboarding.IntegrationTests.Common.DatabaseTheoryDiscoverer", "Onboarding.IntegrationTests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

public sealed class DatabaseFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SkippedTest.IsFor(testMethod)
            ? new SkippedTest(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class DatabaseTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SkippedTest.IsFor(testMethod)
            ? [new SkippedTest(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that waits for a SQL Server.</summary>
public sealed class SkippedTest : XunitTestCase
{
    [Obsolete("For deserialisation.")]
    public SkippedTest() { }

    public SkippedTest(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method) { }

    /// <summary>Whether the class of the method runs on SQL Server and there is none.</summary>
    public static bool IsFor(ITestMethod method) =>
        SqlServerDatabase.SkipReason is not null
        && method.TestClass.Class.Interfaces.Any(one => one.ToRuntimeType() == typeof(IClassFixture<SqlServerDatabase>));

    protected override string GetSkipReason(IAttributeInfo factAttribute) => SqlServerDatabase.SkipReason ?? base.GetSkipReason(factAttribute);
}
