using Xunit.Sdk;
using Xunit.v3;

// A program finds its engine through the environment, which all tests of a process share.
[assembly: Parallelization(Mode = ParallelMode.None)]
